@NullMarked
package io.tallywire.figures.syntax;

import org.jspecify.annotations.NullMarked;
