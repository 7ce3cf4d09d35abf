/** The topic of articles, as this service writes to it. */
@NullMarked
package io.tallywire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
