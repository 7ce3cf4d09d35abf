@NullMarked
package io.tallywire.figures.number;

import org.jspecify.annotations.NullMarked;
