package io.tallywire.figures.label;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/**
 * Finds the names of companies in an article by what stands beside them: the kind of company before it ("chipmaker X"), its
 * legal form, words of business behind it ("X-Aktie", "X shares"), or what only companies do. Each name is kept in its
 * shortest form without the legal form, as articles write it from its second mention on.
 */
final class CompanyNames {
    private static final int LONGEST = 4;
    /** Enough for any article, and a bound for hostile ones. */
    private static final int MOST = 40;

    private final Document document;
    private final CompanyWords words;
    private final Predicate<String> known;
    private final IntPredicate place;
    private final Set<String> surnames;
    private final Map<String, String> names = new LinkedHashMap<>();

    private CompanyNames(Document document, CompanyWords words, Predicate<String> known, IntPredicate place) {
        this.document = document;
        this.words = words;
        this.known = known;
        this.place = place;
        this.surnames = surnames(document, words);
    }

    /**
     * The names by their first words, in the order of the text.
     *
     * @param known whether a word in lower case is a noun of the language
     * @param place whether a token belongs to the name of a place
     */
    static Map<String, String> in(Document document, CompanyWords words, Predicate<String> known, IntPredicate place) {
        CompanyNames found = new CompanyNames(document, words, known, place);
        document.sentences().forEach(found::read);
        document.tokens().forEach(found::shorten);
        return found.names;
    }

    /** A name of several words that also stands with its first alone, unless the second says what kind of company it is. */
    private void shorten(Token token) {
        String first = words.base(token.text());
        String name = token.isCapitalised() ? names.get(first.toLowerCase(Locale.ROOT)) : null;
        if (name != null && name.indexOf(' ') > 0) {
            String second = name.substring(first.length() + 1).split(" ", -1)[0];
            boolean goesOn = token.index() + 1 < document.tokens().size()
                    && words.base(document.token(token.index() + 1).text()).equals(second);
            if (!goesOn && !words.isKind(second.toLowerCase(Locale.ROOT))) {
                names.put(first.toLowerCase(Locale.ROOT), first);
            }
        }
    }

    private void read(Sentence sentence) {
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            int next = i + 1;
            if (words.isKind(document.token(i).lower())) {
                next = runEnd(next, sentence.endToken());
                add(i + 1, next);
            } else if (isName(i)) {
                next = runEnd(i, sentence.endToken());
                readRun(i, next, sentence);
            } else if (place.test(i)) {
                readPlaces(i, sentence.endToken());
            }
            i = next;
        }
    }

    private void readRun(int first, int end, Sentence sentence) {
        if (end < sentence.endToken() && isKindInName(end)) {
            add(first, end + 1);
            return;
        }
        Token last = document.token(end - 1);
        Optional<Token> next = Optional.of(end).filter(at -> at < sentence.endToken()).map(document::token);
        boolean told = next.filter(token -> CompanyWords.isLegalForm(token.text())).isPresent()
                || end - first > 1 && CompanyWords.isLegalForm(last.text());
        boolean compound = !words.base(last.text()).equals(last.text()) && last.text().indexOf('-') > 0;
        boolean behind = next.filter(token -> words.has("behind", token.lower())).isPresent() && first > sentence.firstToken();
        boolean inverted = first > sentence.firstToken() && words.has("verb", document.token(first - 1).lower())
                && words.has("opener", document.token(sentence.firstToken()).lower());
        boolean acts = first == sentence.firstToken() && next.filter(token -> words.has("verb", token.lower())).isPresent();
        if (told || compound || behind || (acts || inverted) && !isPerson(first, end)) {
            add(first, end);
        }
    }

    /** Whether a name also stands behind another, as "Tarrant" does in "Imogen Tarrant". */
    private boolean isPerson(int first, int end) {
        return end - first == 1 && surnames.contains(words.base(document.token(first).text()));
    }

    private static Set<String> surnames(Document document, CompanyWords words) {
        Set<String> surnames = new HashSet<>();
        for (Token token : document.tokens().subList(Math.min(1, document.tokens().size()), document.tokens().size())) {
            Token before = document.token(token.index() - 1);
            if (token.isCapitalised() && before.isCapitalised() && !words.isKind(before.lower())
                    && !words.has("no-name", before.lower())) {
                surnames.add(words.base(token.text()));
            }
        }
        return surnames;
    }

    private void add(int first, int end) {
        int bare = end;
        while (bare > first && CompanyWords.isLegalForm(document.token(bare - 1).text())) {
            bare--;
        }
        if (bare <= first || names.size() >= MOST) {
            return;
        }
        StringBuilder name = new StringBuilder();
        for (int i = first; i < bare; i++) {
            name.append(i > first ? " " : "").append(words.base(document.token(i).text()));
        }
        String key = words.base(document.token(first).text()).toLowerCase(Locale.ROOT);
        String shorter = names.get(key);
        if (shorter == null || name.length() < shorter.length()) {
            names.put(key, name.toString());
        }
    }

    private int runEnd(int first, int end) {
        int i = first;
        while (i < Math.min(end, first + LONGEST) && (isName(i) || i > first && isNounInName(i))) {
            boolean owner = document.token(i).text().indexOf('\'') > 0 || document.token(i).text().indexOf('’') > 0;
            i++;
            if (owner) {
                break;
            }
        }
        return i;
    }

    /** "Harlow Bank", "Leeds plc": what looks like a place names a company before such words. */
    private void readPlaces(int first, int end) {
        int i = first;
        while (i < Math.min(end, first + LONGEST) && document.token(i).isCapitalised()
                && !CompanyWords.isLegalForm(document.token(i).text()) && !isKindInName(i)) {
            i++;
        }
        boolean company = i > first && i < end && (CompanyWords.isLegalForm(document.token(i).text()) || isKindInName(i));
        boolean inside = first > 0 && place.test(first - 1) && document.token(first - 1).isCapitalised();
        if (company && !inside) {
            add(first, i + 1);
        }
    }

    /** Where nouns are written small, a kind of company with a capital is part of a name. */
    private boolean isKindInName(int at) {
        return words.writesNounsSmall() && document.token(at).isCapitalised() && words.isKind(document.token(at).lower());
    }

    /** "Brumelin Pumps": where nouns are written small, any with a capital is part of a name. */
    private boolean isNounInName(int at) {
        Token token = document.token(at);
        return words.writesNounsSmall() && token.isCapitalised() && known.test(token.lower()) && !words.isKind(token.lower())
                && !place.test(at);
    }

    private boolean isName(int at) {
        Token token = document.token(at);
        boolean shaped = token.isCapitalised()
                || token.kind() == Token.Kind.CODE && Character.isUpperCase(token.text().charAt(0));
        return shaped && !place.test(at) && !words.isKind(token.lower()) && !words.has("no-name", token.lower())
                && !words.has("opener", token.lower())
                && (!known.test(token.lower()) || token.text().indexOf('-') > 0 || words.looksLikeName(token.lower()));
    }
}
