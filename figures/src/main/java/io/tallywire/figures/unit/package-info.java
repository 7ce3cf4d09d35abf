@NullMarked
package io.tallywire.figures.unit;

import org.jspecify.annotations.NullMarked;
