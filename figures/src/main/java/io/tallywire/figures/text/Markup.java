package io.tallywire.figures.text;

import java.util.Locale;
import java.util.Set;

/** Jumps over HTML tags, comments, scripts and spaces written as entities, so that no word is read in them. */
final class Markup {
    private static final int LONGEST_TAG = 2000;
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "big", "cite", "code", "del", "em", "font", "i",
            "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "audio", "blockquote", "body", "br",
            "button", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h",
            "head", "header", "hr", "html", "iframe", "img", "input", "label", "li", "link", "main", "meta", "nav", "noscript",
            "object", "ol", "option", "p", "picture", "pre", "script", "section", "select", "source", "style", "summary", "svg",
            "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "video");
    private static final Set<String> SPACES = Set.of("&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;", "&shy;");

    private final String text;
    private boolean breaksParagraph;
    private int noScriptEndFrom = Integer.MAX_VALUE;

    Markup(String text) {
        this.text = text;
    }

    /**
     * Whether the markup last jumped over parts paragraphs, as {@code
     *
    <p>
     * } does and {@code <b>} does not.
     */
    boolean breaksParagraph() {
        return breaksParagraph;
    }

    /** The end of the markup that begins at an offset, or the offset itself where it is only a sign. */
    int endOfMarkup(int at) {
        breaksParagraph = false;
        if (text.charAt(at) == '&') {
            int end = text.indexOf(';', at, Math.min(text.length(), at + 8));
            return end > 0 && SPACES.contains(text.substring(at, end + 1).toLowerCase(Locale.ROOT)) ? end + 1 : at;
        }
        int nameStart = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (nameStart >= text.length() || !(isNameStart(text.charAt(nameStart)) || text.charAt(nameStart) == '!')) {
            return at;
        }
        int end = text.indexOf('>', nameStart, Math.min(text.length(), at + LONGEST_TAG));
        if (end < 0) {
            return at;
        }
        int nameEnd = nameStart;
        while (nameEnd < end && Letters.isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean known = name.isEmpty() || INLINE.contains(name) || BLOCKS.contains(name);
        if (!known) {
            return at;
        }
        breaksParagraph = BLOCKS.contains(name);
        boolean script = nameStart == at + 1 && (name.equals("script") || name.equals("style"));
        return script ? endOfScript(name, end + 1) : end + 1;
    }

    private int endOfScript(String name, int from) {
        if (from >= noScriptEndFrom) {
            return from;
        }
        int close = text.indexOf("</" + name, from);
        if (close < 0) {
            noScriptEndFrom = from;
            return from;
        }
        int end = text.indexOf('>', close);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isNameStart(char c) {
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    }
}
