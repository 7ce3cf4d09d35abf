package io.tallywire.figures.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import io.tallywire.figures.text.Token.Kind;

/** Cuts a text into tokens, jumping over markup, and notes before which tokens a line ends. */
final class TokenScanner {
    private static final String[] SINGLE = new String[256];
    static {
        Arrays.setAll(SINGLE, c -> String.valueOf((char) c));
    }

    private final String text;
    private final Markup markup;
    private final LineBreaks lines;
    private final List<Token> tokens;
    private final BitSet breaks = new BitSet();
    private int at;

    TokenScanner(String text) {
        this.text = text;
        this.markup = new Markup(text);
        this.lines = new LineBreaks(text);
        this.tokens = new ArrayList<>(text.length() / 5 + 8);
        scan();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Indexes of the tokens that begin a paragraph. */
    BitSet breaks() {
        return breaks;
    }

    private void scan() {
        boolean space = true;
        int gapStart = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int jump = c == '<' || c == '&' ? markup.endOfMarkup(at) : at;
            if (jump > at) {
                space = true;
                if (markup.breaksParagraph()) {
                    breaks.set(tokens.size());
                }
                at = jump;
            } else if (Letters.isSpace(c)) {
                space = true;
                at += Character.charCount(c);
            } else {
                if (space && lines.between(gapStart, at)) {
                    breaks.set(tokens.size());
                }
                add(c, space);
                space = false;
                gapStart = at;
            }
        }
    }

    private void add(int c, boolean space) {
        int start = at;
        Kind kind;
        if (Letters.isLetter(c) && Links.endOfLink(text, at) > at) {
            at = Links.endOfLink(text, at);
            kind = Kind.LINK;
        } else if (Letters.isLetter(c) || Letters.isDigit(c)) {
            kind = word();
        } else {
            at += Character.charCount(c);
            kind = Letters.isQuote(c) ? Kind.QUOTE : Letters.isPunctuation(c) ? Kind.PUNCTUATION : Kind.SYMBOL;
        }
        String written = at - start == 1 && text.charAt(start) < SINGLE.length ? SINGLE[text.charAt(start)]
                : text.substring(start, at);
        tokens.add(new Token(tokens.size(), kind, start, at, written, lower(written, kind), space));
    }

    private static String lower(String written, Kind kind) {
        if (kind == Kind.WORD || kind == Kind.CODE) {
            String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
            return lower.indexOf('\u00AD') < 0 ? lower : lower.replace("\u00AD", "");
        }
        return written;
    }

    private Kind word() {
        boolean letters = false;
        boolean digits = false;
        boolean initials = true;
        int start = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Letters.isLetter(c)) {
                letters = true;
            } else if (Letters.isDigit(c)) {
                digits = true;
            } else if (!joins(c, letters)) {
                if (c == '.' && initials && !digits && isInitialStop(start)) {
                    at++;
                    continue;
                }
                break;
            }
            initials &= c == '.' || at == start || text.charAt(at - 1) == '.';
            at += Character.charCount(c);
        }
        if (letters && digits) {
            return Kind.CODE;
        }
        return digits ? Kind.NUMBER : Kind.WORD;
    }

    /** Whether a mark between two characters keeps them in one token. */
    private boolean joins(int c, boolean afterLetters) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.charAt(at - 1);
        int after = text.codePointAt(at + 1);
        boolean digitBefore = Letters.isDigit(before);
        boolean digitAfter = Letters.isDigit(after);
        if (c == '.' || c == ',') {
            return digitBefore && digitAfter || c == '.' && isStopOfName();
        }
        if (Letters.isApostrophe(c)) {
            return digitBefore && !afterLetters ? digitAfter && digitsFollow(at + 1) == 3
                    : !digitBefore && Letters.isLetter(before) && Letters.isLetter(after);
        }
        if (Letters.isHyphen(c)) {
            return Letters.isLetter(after) || digitAfter && (afterLetters || !digitBefore);
        }
        return false;
    }

    /**
     * "ver.di", "Booking.com", "Strom.NRW": a stop between letters belongs to a name. Before a capital and small letters it is
     * the
     * end of a sentence whose space was forgotten.
     */
    private boolean isStopOfName() {
        if (at < 2 || at + 2 >= text.length() || !Letters.isLetter(text.charAt(at - 1))
                || !Letters.isLetter(text.charAt(at - 2))) {
            return false;
        }
        char first = text.charAt(at + 1);
        char second = text.charAt(at + 2);
        return Letters.isLetter(first) && Letters.isLetter(second)
                && (Character.isLowerCase(first) || Character.isUpperCase(first) && Character.isUpperCase(second));
    }

    private int digitsFollow(int from) {
        int count = 0;
        while (count < 4 && from + count < text.length() && Letters.isDigit(text.charAt(from + count))) {
            count++;
        }
        return count;
    }

    /** "U.S.", "z.B.", "p.m.": a stop after a single letter belongs to the word if the word has another such letter. */
    private boolean isInitialStop(int start) {
        boolean singleLetterBefore = at - 1 == start || text.charAt(at - 2) == '.';
        boolean singleLetterAfter = at + 2 < text.length() && Letters.isLetter(text.charAt(at + 1))
                && text.charAt(at + 2) == '.';
        return singleLetterBefore && Letters.isLetter(text.charAt(at - 1)) && (singleLetterAfter || at - 1 > start);
    }
}
