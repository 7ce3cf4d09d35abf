package io.tallywire.figures.language;

import java.util.stream.Collectors;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.text.Token;

/** Phrases of word lists brought into the form in which a text's tokens are compared. */
public final class Words {
    private static final TextScanner SCANNER = new TextScanner();

    private Words() {
    }

    /** The phrase in lower case, cut as a text is cut, its parts set apart by single spaces: "u.s" is "u . s". */
    public static String normalised(String phrase) {
        if (phrase.chars().allMatch(c -> Character.isLowerCase(c) || c == ' ')) {
            return phrase;
        }
        return SCANNER.scan(Article.of(phrase), "").tokens().stream().map(Token::lower).collect(Collectors.joining(" "));
    }
}
