package io.tallywire.ingest.refusal;

/** Why something is not taken, with the HTTP status that says so. */
public enum Reason {
    MALFORMED(400, "Malformed input"),
    INVALID(400, "Invalid article"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_ENCODING(415, "Unsupported encoding"),
    RATE_LIMITED(429, "Too many articles"),
    NOT_ACKNOWLEDGED(503, "Not taken");

    private final int status;
    private final String title;

    Reason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
