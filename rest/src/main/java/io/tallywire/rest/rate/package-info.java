@NullMarked
package io.tallywire.rest.rate;

import org.jspecify.annotations.NullMarked;
