@NullMarked
package io.tallywire.claims.series;

import org.jspecify.annotations.NullMarked;
