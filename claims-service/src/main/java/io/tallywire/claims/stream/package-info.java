/** Claims as they are stored and changed, for those who follow them. */
@NullMarked
package io.tallywire.claims.stream;

import org.jspecify.annotations.NullMarked;
