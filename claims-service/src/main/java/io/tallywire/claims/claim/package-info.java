@NullMarked
package io.tallywire.claims.claim;

import org.jspecify.annotations.NullMarked;
