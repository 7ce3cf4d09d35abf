/** How many articles a client may send. */
@NullMarked
package io.tallywire.ingest.rate;

import org.jspecify.annotations.NullMarked;
