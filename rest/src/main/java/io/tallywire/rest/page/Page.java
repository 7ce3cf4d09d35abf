package io.tallywire.rest.page;

import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to pass as `cursor` for the page after this one; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /**
     * @param rows up to one more than {@code limit}, which tells that there is a next page
     * @param position of a row in the order of the list
     */
    public static <T> Page<T> of(List<T> rows, int limit, ToLongFunction<T> position) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, Cursor.after(position.applyAsLong(items.getLast())));
    }

    public <R> Page<R> map(java.util.function.Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
