package io.tallywire.origins;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;

/** Puts one mask in the place of each figure, whatever its words, and of each other word with a digit in it. */
final class MaskingFilter extends TokenFilter {
    private static final String MASK = "0";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Figure> figures;
    private final Particulars particulars;
    private int next;
    private @Nullable Figure masked;

    /** @param figures of the text, in order of their places */
    MaskingFilter(TokenStream words, List<Figure> figures, Particulars particulars) {
        super(words);
        this.figures = figures;
        this.particulars = particulars;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            Figure figure = figureAt(offset.startOffset());
            if (figure == null) {
                readWord();
                return true;
            }
            if (figure != masked) {
                masked = figure;
                particulars.addNumber(value(figure));
                term.setEmpty().append(MASK);
                return true;
            }
        }
        return false;
    }

    private void readWord() {
        if (hasDigit()) {
            particulars.addNumber(term.toString());
            term.setEmpty().append(MASK);
        } else {
            particulars.addWord(term);
        }
    }

    private boolean hasDigit() {
        for (int i = 0; i < term.length(); i++) {
            if (Character.isDigit(term.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Figure figureAt(int place) {
        while (next < figures.size() && figures.get(next).end() <= place) {
            next++;
        }
        return next < figures.size() && figures.get(next).start() <= place ? figures.get(next) : null;
    }

    /** The same for "seven" and "7", "1.2 million" and "1,200,000". */
    private static String value(Figure figure) {
        return plain(figure.interval().lower()) + ".." + plain(figure.interval().upper()) + figure.unit();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
