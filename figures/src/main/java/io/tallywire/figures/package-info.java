@NullMarked
package io.tallywire.figures;

import org.jspecify.annotations.NullMarked;
