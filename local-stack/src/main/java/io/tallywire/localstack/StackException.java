package io.tallywire.localstack;

/** Kafka or PostgreSQL cannot do what was asked; the message is one sentence for the person at the keyboard. */
public class StackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
