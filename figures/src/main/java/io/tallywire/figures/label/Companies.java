package io.tallywire.figures.label;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** The companies of an article, with the places where they are named, in full or in short. */
final class Companies {
    /** Tokens around a figure in which a company is told of it. */
    private static final int REACH = 60;

    private final Document document;
    private final NavigableMap<Integer, String> mentions = new TreeMap<>();
    private final BitSet described = new BitSet();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Optional<String> main;

    private Companies(Document document, CompanyWords words, Map<String, String> names) {
        this.document = document;
        if (!names.isEmpty()) {
            document.sentences().forEach(sentence -> read(document, sentence, words, names));
        }
        main = names.values().stream().distinct().reduce((one, other) -> countOf(other) > countOf(one) ? other : one);
    }

    static Companies of(Document document, Predicate<String> known, IntPredicate place) {
        CompanyWords words = CompanyWords.of(document.language());
        return new Companies(document, words,
                words.isEmpty() ? Map.of() : CompanyNames.in(document, words, known, place));
    }

    /**
     * The company named nearest to a figure's noun in its sentence, else the first of the sentence before in its paragraph,
     * else the
     * one that the article names most often. Who vouches for a figure is not taken for its owner while another is named.
     */
    Optional<String> ownerOf(Anchor anchor, IntPredicate vouches) {
        return namedWith(anchor, vouches).or(() -> lastBefore(anchor.sentence())).or(() -> main);
    }

    /** The same where the sentence names a company or says "the company". */
    Optional<String> toldOwnerOf(Anchor anchor, IntPredicate vouches) {
        return namedWith(anchor, vouches)
                .or(() -> described.get(anchor.sentence().index()) ? ownerOf(anchor, vouches) : Optional.empty());
    }

    private Optional<String> namedWith(Anchor anchor, IntPredicate vouches) {
        int first = anchor.countsHere() ? anchor.countedFirst() : anchor.first();
        int end = anchor.countsHere() ? anchor.countedEnd() : anchor.end();
        int from = Math.max(anchor.sentence().firstToken(), first - REACH);
        int to = Math.min(anchor.sentence().endToken(), end + REACH);
        return from >= to ? Optional.empty()
                : mentions.subMap(from, to).entrySet().stream().filter(mention -> !vouches.test(mention.getKey()))
                        .min(Comparator.comparingInt(mention -> distance(mention.getKey(), first, end)))
                        .map(Map.Entry::getValue);
    }

    private Optional<String> lastBefore(Sentence sentence) {
        if (sentence.index() == 0 || document.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph()) {
            return Optional.empty();
        }
        Sentence before = document.sentences().get(sentence.index() - 1);
        return mentions.subMap(before.firstToken(), before.endToken()).entrySet().stream().findFirst().map(Map.Entry::getValue);
    }

    private static int distance(int token, int first, int end) {
        return Math.max(0, Math.max(first - token, token - end + 1));
    }

    private int countOf(String name) {
        return counts.getOrDefault(name, 0);
    }

    private void read(Document document, Sentence sentence, CompanyWords words, Map<String, String> names) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = document.token(i);
            if (words.isKind(token.lower())) {
                described.set(sentence.index());
            }
            if (token.isCapitalised() || token.kind() == Token.Kind.CODE) {
                String name = nameOf(words.base(token.text()).toLowerCase(Locale.ROOT), words, names);
                if (name != null) {
                    mentions.put(i, name);
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
    }

    private static @Nullable String nameOf(String base, CompanyWords words,
            Map<String, String> names) {
        String name = names.get(base);
        for (String ending : name == null ? words.nameEndings() : List.<String> of()) {
            if (base.endsWith(ending) && base.length() > ending.length() + 1) {
                String stem = base.substring(0, base.length() - ending.length());
                name = names.get(stem);
            }
        }
        return name;
    }
}
