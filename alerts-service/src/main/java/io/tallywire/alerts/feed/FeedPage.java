package io.tallywire.alerts.feed;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the feed.
 *
 * @param first the address of the first page, which is that of the feed
 * @param self the address of this page
 * @param next the address of the page with older alerts; null on the last
 * @param service where the alerts themselves are
 */
record FeedPage(URI first, URI self, @Nullable URI next, URI service, List<FeedEntry> entries) {
}
