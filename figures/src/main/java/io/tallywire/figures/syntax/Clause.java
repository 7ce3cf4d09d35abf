package io.tallywire.figures.syntax;

/**
 * The stretch around a token in which its verb stands: its segment, widened over the marks next to it until a verb is found.
 *
 * @param first its first token
 * @param end after its last token
 * @param classes what its words can be, numbers left aside
 */
public record Clause(int first, int end, WordClasses classes) {
    private static final int REACH = 60;
    private static final int SEGMENTS = 5;
    private static final WordClasses VERBS = WordClasses.of(WordClass.AUXILIARY, WordClass.MODAL, WordClass.VERB,
            WordClass.SPEECH, WordClass.SUBJUNCTIVE, WordClass.ESTIMATE, WordClass.PLAN, WordClass.FORECAST, WordClass.UP,
            WordClass.DOWN);

    /** A stretch taken for a clause. */
    public static Clause of(Reading reading, int first, int end) {
        WordClasses all = WordClasses.NONE;
        for (int i = first; i < end; i++) {
            if (reading.quantityAt(i) < 0) {
                all = all.with(reading.classesAt(i));
            }
        }
        return new Clause(first, end, all);
    }

    static Clause around(Reading reading, int token) {
        Segments segments = reading.segments();
        int home = segments.of(token);
        int sentenceFirst = reading.sentenceOf(token).firstToken();
        int sentenceEnd = reading.sentenceOf(token).endToken();
        int left = home;
        int right = home;
        if (!hasVerb(reading, home, token)) {
            while (left > 0 && home - left < SEGMENTS && segments.first(left - 1) >= sentenceFirst
                    && !reading.isMark(segments.end(left - 1) - 1, ";")) {
                left--;
                if (hasVerb(reading, left, token)) {
                    break;
                }
            }
            if (!hasVerb(reading, left, token)) {
                while (right + 1 < segments.count() && right - home < SEGMENTS && segments.end(right + 1) <= sentenceEnd
                        && !reading.isMark(segments.end(right) - 1, ";")
                        && !hasVerb(reading, right, token)) {
                    right++;
                }
            }
        }
        return of(reading, Math.max(segments.first(left), token - REACH), Math.min(segments.end(right), token + REACH));
    }

    public boolean covers(int token) {
        return first <= token && token < end;
    }

    public boolean has(WordClass wordClass) {
        return classes.has(wordClass);
    }

    /** The first token of a class in a stretch, outside quantities; -1 where there is none. */
    public static int find(Reading reading, WordClass wordClass, int from, int to) {
        if (!reading.has(wordClass)) {
            return -1;
        }
        for (int i = Math.max(0, from); i < to; i++) {
            if (reading.is(i, wordClass) && reading.quantityAt(i) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a segment has a verb near a token. */
    public static boolean hasVerb(Reading reading, int segment, int near) {
        int from = Math.max(reading.segments().first(segment), near - REACH);
        return hasVerbBetween(reading, from, Math.min(reading.segments().end(segment), near + REACH));
    }

    static boolean hasVerbBetween(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = reading.isAny(i, VERBS)
                    || !reading.vocabulary().capitalisesNouns()
                            && reading.vocabulary().hasForm("past", reading.token(i).lower())
                    || looksFinite(reading, i);
            if (verb && reading.isPlainWord(i) && reading.quantityAt(i) < 0 && !insideNoun(reading, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideNoun(Reading reading, int token) {
        return reading.phraseAt(token) >= 0;
    }

    /** A word that no list knows and no noun takes, with an ending of finite verbs and no mark of a participle. */
    private static boolean looksFinite(Reading reading, int token) {
        String word = reading.token(token).lower();
        return reading.vocabulary().isVerbSecond() && reading.isPlainWord(token) && reading.classesAt(token).isEmpty()
                && reading.timeAt(token) < 0 && reading.vocabulary().hasForm("finite", word)
                && !reading.vocabulary().hasMark("participle", word) && !reading.vocabulary().hasForm("predicate", word);
    }

    /**
     * The part of a clause with one of two verbs that share a subject: "hat 20 entlassen und will 40 einstellen".
     *
     * @param token what the part holds
     */
    public Clause partAround(Reading reading, int token) {
        int from = first;
        for (int i = first + 1; i < end - 1; i++) {
            boolean verb = reading.isPlainWord(i + 1) && reading.isAny(i + 1, VERBS) && reading.phraseAt(i + 1) < 0;
            if (reading.is(i, WordClass.CONJUNCTION) && verb && reading.quantityAt(i) < 0 && hasVerbBefore(reading, from, i)) {
                if (i > token) {
                    return of(reading, from, i);
                }
                from = i + 1;
            }
        }
        return from == first ? this : of(reading, from, end);
    }

    private static boolean hasVerbBefore(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = reading.isAny(i, VERBS) || looksFinite(reading, i);
            if (verb && reading.isPlainWord(i) && reading.quantityAt(i) < 0 && !insideNoun(reading, i)) {
                return true;
            }
        }
        return false;
    }
}
