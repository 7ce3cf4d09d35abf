package io.tallywire.figures.text;

/** Recognises web and mail addresses. */
final class Links {
    private static final int LONGEST_MAILBOX = 64;

    private Links() {
    }

    /** The end of the link that begins at an offset, or the offset itself. */
    static int endOfLink(String text, int at) {
        char first = (char) (text.charAt(at) | 32);
        if (first == 'h' && (starts(text, at, "https://") || starts(text, at, "http://"))
                || first == 'w' && starts(text, at, "www.")) {
            return endOfAddress(text, at);
        }
        if (at > 0 && isMailbox(text.charAt(at - 1))) {
            return at;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST_MAILBOX && isMailbox(text.charAt(end))) {
            end++;
        }
        boolean mail = end + 1 < text.length() && text.charAt(end) == '@' && Letters.isLetter(text.charAt(end + 1));
        return mail ? endOfAddress(text, at) : at;
    }

    private static boolean starts(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }

    private static boolean isMailbox(char c) {
        return c < 128 && (Letters.isLetter(c) || Letters.isDigit(c) || "._%+-".indexOf(c) >= 0);
    }

    private static int endOfAddress(String text, int at) {
        int end = at;
        while (end < text.length() && !Letters.isSpace(text.charAt(end)) && "<>\"“”„«»)]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
