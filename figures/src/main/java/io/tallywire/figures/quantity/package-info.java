@NullMarked
package io.tallywire.figures.quantity;

import org.jspecify.annotations.NullMarked;
