/** Names of sources: which of them may mean the same one. */
@NullMarked
package io.tallywire.figures.source;

import org.jspecify.annotations.NullMarked;
