@NullMarked
package io.tallywire.claims.origin;

import org.jspecify.annotations.NullMarked;
