@NullMarked
package io.tallywire.figures.text;

import org.jspecify.annotations.NullMarked;
