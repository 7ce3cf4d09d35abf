@NullMarked
package io.tallywire.samples;

import org.jspecify.annotations.NullMarked;
