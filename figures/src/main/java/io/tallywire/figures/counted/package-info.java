@NullMarked
package io.tallywire.figures.counted;

import org.jspecify.annotations.NullMarked;
