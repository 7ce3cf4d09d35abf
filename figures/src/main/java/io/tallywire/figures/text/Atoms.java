package io.tallywire.figures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.tallywire.figures.text.Token.Kind;

/** The atoms of a document. Immutable; reading beyond either end gives an empty atom, so that grammars need no bounds. */
public final class Atoms {
    private static final int LONGEST_COMPOUND = 80;

    private final Document document;
    private final List<Atom> atoms;
    private final Atom outside = new Atom(-1, -1, -1, Kind.PUNCTUATION, 0, 0, "", "", true);

    /**
     * @param divides whether a word is to be cut off when a hyphen or digits follow it, as number words are
     */
    public Atoms(Document document, Predicate<String> divides) {
        this.document = document;
        this.atoms = new ArrayList<>(document.tokens().size() + 16);
        for (Token token : document.tokens()) {
            if (!isDivided(token, divides)) {
                add(token, token.kind(), 0, token.text().length());
            } else {
                divide(token);
            }
        }
    }

    public Document document() {
        return document;
    }

    public int size() {
        return atoms.size();
    }

    public Atom at(int index) {
        return index < 0 || index >= atoms.size() ? outside : atoms.get(index);
    }

    /** The atom at an index, or the empty one where it lies in another sentence than the atom of reference. */
    public Atom near(int reference, int index) {
        Atom atom = at(index);
        return atom.sentence() == at(reference).sentence() ? atom : outside;
    }

    public boolean startsSentence(int index) {
        return at(index - 1).sentence() != at(index).sentence();
    }

    private static boolean isDivided(Token token, Predicate<String> divides) {
        if (token.kind() == Kind.CODE && token.text().length() <= LONGEST_COMPOUND) {
            return Letters.isDigit(token.text().charAt(0)) || startsWithCurrencyCode(token.text())
                    || divides.test(token.lower().substring(0, endOfLetters(token.lower())));
        }
        if (token.kind() != Kind.WORD || token.text().length() > LONGEST_COMPOUND) {
            return false;
        }
        int hyphen = hyphenIn(token.lower());
        return hyphen > 0 && divides.test(token.lower().substring(0, hyphen));
    }

    /** Three capitals before a digit, as in "USD115". */
    private static boolean startsWithCurrencyCode(String text) {
        return endOfLetters(text) == 3 && text.length() > 3 && Letters.isDigit(text.charAt(3))
                && text.substring(0, 3).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static int endOfLetters(String text) {
        int end = 0;
        while (end < text.length() && Letters.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int hyphenIn(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Letters.isHyphen(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** At every hyphen, and once between the first letters or digits and what follows them. */
    private void divide(Token token) {
        String text = token.text();
        int cut = endOfRun(text, 0);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean hyphen = i < text.length() && Letters.isHyphen(text.charAt(i));
            if (i == text.length() || hyphen || i == cut) {
                if (i > from) {
                    add(token, kindOf(text.substring(from, i)), from, i);
                }
                if (hyphen) {
                    add(token, Kind.PUNCTUATION, i, i + 1);
                }
                from = hyphen ? i + 1 : i;
                if (hyphen && i + 1 < text.length() && Letters.isDigit(text.charAt(i + 1))) {
                    cut = endOfRun(text, i + 1);
                }
            }
        }
    }

    /** The end of the digits or letters that begin at an offset. */
    private static int endOfRun(String text, int from) {
        boolean digits = Letters.isDigit(text.charAt(from));
        int end = from;
        while (end < text.length() && !Letters.isHyphen(text.charAt(end)) && Letters.isLetter(text.charAt(end)) != digits) {
            end++;
        }
        return end;
    }

    private static Kind kindOf(String part) {
        boolean digits = Letters.isDigit(part.charAt(0));
        boolean letters = part.chars().anyMatch(Letters::isLetter);
        return digits ? letters ? Kind.CODE : Kind.NUMBER : Kind.WORD;
    }

    private void add(Token token, Kind kind, int from, int to) {
        boolean whole = from == 0 && to == token.text().length();
        boolean sameLength = token.lower().length() == token.text().length();
        String text = whole ? token.text() : token.text().substring(from, to);
        String lower = whole ? token.lower()
                : sameLength ? token.lower().substring(from, to) : text.toLowerCase(java.util.Locale.ROOT);
        atoms.add(new Atom(atoms.size(), token.index(), document.sentenceOf(token.index()).index(), kind, token.start() + from,
                token.start() + to, text, lower, from == 0 && token.spaceBefore()));
    }
}
