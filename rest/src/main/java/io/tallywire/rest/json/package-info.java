@NullMarked
package io.tallywire.rest.json;

import org.jspecify.annotations.NullMarked;
