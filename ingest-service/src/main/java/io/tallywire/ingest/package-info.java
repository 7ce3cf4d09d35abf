/** Takes articles over HTTP, and answers with success only once Kafka has acknowledged them. */
@NullMarked
package io.tallywire.ingest;

import org.jspecify.annotations.NullMarked;
