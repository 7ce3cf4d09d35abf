@NullMarked
package io.tallywire.claims.decision;

import org.jspecify.annotations.NullMarked;
