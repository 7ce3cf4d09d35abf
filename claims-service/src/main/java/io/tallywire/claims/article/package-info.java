@NullMarked
package io.tallywire.claims.article;

import org.jspecify.annotations.NullMarked;
