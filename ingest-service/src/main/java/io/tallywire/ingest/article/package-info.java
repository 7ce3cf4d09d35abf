/** An article as clients send it: reading, checking, naming. */
@NullMarked
package io.tallywire.ingest.article;

import org.jspecify.annotations.NullMarked;
