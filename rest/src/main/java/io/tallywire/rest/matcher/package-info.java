@NullMarked
package io.tallywire.rest.matcher;

import org.jspecify.annotations.NullMarked;
