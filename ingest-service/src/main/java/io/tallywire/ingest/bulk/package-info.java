/** Many articles in one request, one a line. */
@NullMarked
package io.tallywire.ingest.bulk;

import org.jspecify.annotations.NullMarked;
