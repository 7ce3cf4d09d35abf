package io.tallywire.ingest.refusal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The input, or the moment, does not allow an article to be taken. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<Violation> violations;
    private final @Nullable Duration retryAfter;

    private Refused(Reason reason, String detail, List<Violation> violations, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.reason = reason;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** @param detail what the client should change */
    public static Refused because(Reason reason, String detail) {
        return new Refused(reason, detail, List.of(), null);
    }

    /** @param retryAfter when the same request may well be taken */
    public static Refused forNow(Reason reason, String detail, Duration retryAfter) {
        return new Refused(reason, detail, List.of(), retryAfter);
    }

    public static Refused invalid(List<Violation> violations) {
        String detail = violations.stream().map(v -> "`" + v.field() + "` " + v.message()).collect(Collectors.joining("; "));
        return new Refused(Reason.INVALID, detail + ".", violations, null);
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return new Problem(reason.title(), reason.status(), String.valueOf(getMessage()), violations);
    }

    /** Whole seconds, at least one, as `Retry-After` wants them; null where waiting alone would not help. */
    public @Nullable Long retryAfterSeconds() {
        return retryAfter == null ? null : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
