/** What operators do about records that could not be processed. */
@NullMarked
package io.tallywire.deadletters;

import org.jspecify.annotations.NullMarked;
