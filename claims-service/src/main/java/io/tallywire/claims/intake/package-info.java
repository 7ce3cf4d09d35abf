@NullMarked
package io.tallywire.claims.intake;

import org.jspecify.annotations.NullMarked;
