/** What is not taken, and what to change about it. */
@NullMarked
package io.tallywire.ingest.refusal;

import org.jspecify.annotations.NullMarked;
