@NullMarked
package io.tallywire.claims.extraction;

import org.jspecify.annotations.NullMarked;
