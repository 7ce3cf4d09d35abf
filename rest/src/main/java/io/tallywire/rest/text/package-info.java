@NullMarked
package io.tallywire.rest.text;

import org.jspecify.annotations.NullMarked;
