@NullMarked
package io.tallywire.figures.label;

import org.jspecify.annotations.NullMarked;
