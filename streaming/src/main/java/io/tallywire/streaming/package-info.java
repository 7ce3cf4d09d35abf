/** Clients follow what a service writes to its database, as server-sent events: what they missed, then what happens. */
@NullMarked
package io.tallywire.streaming;

import org.jspecify.annotations.NullMarked;
