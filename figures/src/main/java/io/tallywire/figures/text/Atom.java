package io.tallywire.figures.text;

import io.tallywire.figures.text.Token.Kind;

/**
 * The smallest piece that number, unit and time grammars read: a token, or a part of one where digits and letters or the
 * parts of a number compound are told apart ("30-tägige" is "30", "-", "tägige"; "5m" is "5", "m").
 *
 * @param token index of the token it lies in
 * @param sentence index of the sentence it lies in; -1 beyond the ends of the text
 * @param spaceBefore whether white space stands before it
 */
public record Atom(int index, int token, int sentence, Kind kind, int start, int end, String text, String lower,
        boolean spaceBefore) {
    public boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
