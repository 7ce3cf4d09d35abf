package io.tallywire.alerts.feed;

/** Text from anywhere as XML 1.0 allows it (section 2.2): what cannot stand in a document is replaced by U+FFFD. */
final class LegalText {
    private LegalText() {
    }

    static String of(String text) {
        return text.codePoints().allMatch(LegalText::isLegal) ? text
                : text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
