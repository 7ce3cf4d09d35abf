package io.tallywire.streaming;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a log without a hole among them, shared by all clients: hundreds that come back after a restart would
 * otherwise each read and hold the same ones. One thread adds, many read.
 */
final class RecentEntries<T> {
    private static final int MOST = 2000;

    private final ConcurrentNavigableMap<EventId, LogEntry<T>> entries = new ConcurrentSkipListMap<>();
    /** All entries after this place are here; null while none are to be found here. */
    private volatile @Nullable EventId floor;
    private int count;

    /** Those after a place will be added from now on. */
    void begin(EventId place) {
        forget();
        floor = place;
    }

    void forget() {
        floor = null;
        entries.clear();
        count = 0;
    }

    void add(LogEntry<T> entry) {
        entries.put(entry.id(), entry);
        if (++count > MOST) {
            EventId oldest = entries.firstKey();
            // First the floor, so that whoever finds the entry gone finds the floor above it.
            floor = oldest;
            entries.remove(oldest);
            count--;
        }
    }

    /** The entries after a place, at most that many; empty if some may not be here. */
    Optional<List<LogEntry<T>>> after(EventId place, int most) {
        List<LogEntry<T>> found = entries.tailMap(place, false).values().stream().limit(most).toList();
        EventId known = floor;
        return known == null || known.isAfter(place) ? Optional.empty() : Optional.of(found);
    }
}
