@NullMarked
package io.tallywire.figures.time;

import org.jspecify.annotations.NullMarked;
