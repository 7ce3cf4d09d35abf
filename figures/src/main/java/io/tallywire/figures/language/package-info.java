@NullMarked
package io.tallywire.figures.language;

import org.jspecify.annotations.NullMarked;
