package io.tallywire.messaging.inbox;

/** Says in one line why something failed: the innermost cause that has words. */
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
        return reason;
    }
}
