@NullMarked
package io.tallywire.claims.filing;

import org.jspecify.annotations.NullMarked;
