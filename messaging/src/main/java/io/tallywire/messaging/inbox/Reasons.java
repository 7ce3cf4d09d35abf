package io.tallywire.messaging.inbox;

/**
 * Says in one line why something failed: the innermost cause that has words. It may quote what a stranger wrote, so what moves
 * the cursor of a terminal or begins a line of a log is made visible.
 */
final class Reasons {
    private Reasons() {
    }

    static String of(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                reason = message.lines().findFirst().orElse(reason);
            }
        }
        return visible(reason);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                    visible.append(String.format("\\u%04X", c));
                default -> visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
