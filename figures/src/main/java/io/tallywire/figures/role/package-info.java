@NullMarked
package io.tallywire.figures.role;

import org.jspecify.annotations.NullMarked;
