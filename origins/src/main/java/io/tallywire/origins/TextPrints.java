package io.tallywire.origins;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import io.tallywire.figures.Figure;

/**
 * Makes the prints of texts: words with numbers masked and case, accents and punctuation folded, in shingles of four, hashed by
 * MinHash with one permutation (Li, Owen, Zhang 2012; Lucene's {@link MinHashFilter} fills empty buckets by rotation).
 */
final class TextPrints {
    static final int SHINGLE = 4;
    /** Of a text with fewer words, a word or two decide on similarity: it is a copy of the same text only. */
    static final int FEWEST_WORDS = 30;

    private TextPrints() {
    }

    /** @param figures of the text, in order of their places */
    static TextPrint of(String text, List<Figure> figures) {
        Particulars particulars = new Particulars();
        try (StandardTokenizer words = new StandardTokenizer()) {
            words.setReader(new StringReader(text));
            short[] signature = signature(
                    new ASCIIFoldingFilter(new LowerCaseFilter(new MaskingFilter(words, figures, particulars))));
            int shingles = particulars.words() - SHINGLE + 1;
            return particulars.words() < FEWEST_WORDS
                    ? new TextPrint(particulars.exact(), 0, new short[0], particulars.numbers(), particulars.names())
                    : new TextPrint(particulars.exact(), shingles, signature, particulars.numbers(), particulars.names());
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    private static short[] signature(TokenStream words) throws IOException {
        ShingleFilter shingles = new ShingleFilter(words, SHINGLE, SHINGLE);
        shingles.setOutputUnigrams(false);
        try (MinHashFilter hashes = new MinHashFilter(shingles, 1, TextPrint.VALUES, 1, true)) {
            CharTermAttribute hash = hashes.addAttribute(CharTermAttribute.class);
            short[] signature = new short[TextPrint.VALUES];
            hashes.reset();
            for (int i = 0; hashes.incrementToken() && i < signature.length; i++) {
                signature[i] = (short) hash.toString().hashCode();
            }
            hashes.end();
            return signature;
        }
    }
}
