@NullMarked
package io.tallywire.figures.place;

import org.jspecify.annotations.NullMarked;
