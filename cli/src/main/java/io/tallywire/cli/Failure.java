package io.tallywire.cli;

/** A command cannot do what it was asked; the message is one clear sentence that says what to do. */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Failure(String message) {
        super(message);
    }
}
