/** What labels are called, for the page to say them. */
@NullMarked
package io.tallywire.console.words;

import org.jspecify.annotations.NullMarked;
