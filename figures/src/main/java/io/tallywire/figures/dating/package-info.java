@NullMarked
package io.tallywire.figures.dating;

import org.jspecify.annotations.NullMarked;
