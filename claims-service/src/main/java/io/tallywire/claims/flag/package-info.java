/** Figures that readers hold for wrong, kept until somebody has reviewed them. */
@NullMarked
package io.tallywire.claims.flag;

import org.jspecify.annotations.NullMarked;
