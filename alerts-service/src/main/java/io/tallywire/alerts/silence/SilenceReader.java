package io.tallywire.alerts.silence;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.field.Fields;
import io.tallywire.rest.matcher.LabelMatcher;
import io.tallywire.rest.matcher.MatcherSyntaxException;

/** Reads a silence as a client writes it, and says of each field what it must be. */
final class SilenceReader {
    private static final Set<String> FIELDS = new LinkedHashSet<>(
            List.of("match", "startsAt", "endsAt", "createdBy", "comment"));
    private static final int MOST_MATCHERS = 50;

    private SilenceReader() {
    }

    /**
     * @param now when it begins, unless it says another moment
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with what to change
     */
    static Silence read(@Nullable String json, String id, Instant now) {
        Fields fields = Fields.of(json, "Invalid silence",
                """
                        {"match": ["place=\\"AT/Linz\\""], "endsAt": "2026-05-04T08:00:00Z", "createdBy": "night desk", "comment": "drill"}""");
        fields.onlyKnown(FIELDS);
        List<String> match = fields.texts("match");
        if (match == null) {
            fields.missing("match");
        } else {
            check(fields, match);
        }
        Instant startsAt = fields.moment("startsAt");
        Instant begin = startsAt == null ? now : startsAt;
        Instant endsAt = fields.moment("endsAt");
        if (endsAt == null) {
            fields.missing("endsAt");
        } else if (!endsAt.isAfter(begin) || !endsAt.isAfter(now)) {
            fields.fault("endsAt", "must lie after `startsAt` and in the future");
        }
        String createdBy = fields.text("createdBy", 200);
        if (createdBy == null) {
            fields.missing("createdBy");
        }
        String comment = fields.text("comment", 2000);
        if (comment == null) {
            fields.missing("comment");
        }
        fields.check();
        return new Silence(id, match == null ? List.of() : match, begin, endsAt == null ? begin : endsAt,
                createdBy == null ? "" : createdBy, comment == null ? "" : comment);
    }

    private static void check(Fields fields, List<String> match) {
        if (match.size() > MOST_MATCHERS) {
            fields.fault("match", "may have up to " + MOST_MATCHERS + " matchers");
        }
        boolean selects = false;
        for (int i = 0; i < match.size(); i++) {
            try {
                selects |= !LabelMatcher.parse(match.get(i)).accepts("");
            } catch (MatcherSyntaxException e) {
                fields.fault("match[" + i + "]", "is not understood: " + e.getMessage());
                selects = true;
            }
        }
        if (!selects) {
            fields.fault("match",
                    "must have a matcher that asks for a label, such as place=\"AT/Linz\": this one would silence everything");
        }
    }
}
