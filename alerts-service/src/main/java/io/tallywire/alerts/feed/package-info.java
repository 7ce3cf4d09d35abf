/** Alerts as an Atom feed (RFC 4287), in pages (RFC 5005). */
@NullMarked
package io.tallywire.alerts.feed;

import org.jspecify.annotations.NullMarked;
