@NullMarked
package io.tallywire.figures.attribution;

import org.jspecify.annotations.NullMarked;
