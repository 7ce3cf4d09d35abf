package io.tallywire.ingest.refusal;

/** Why something is not taken, with the HTTP status that says so. */
public enum Reason {
    MALFORMED(400, "Malformed input"),
    INVALID(400, "Invalid article"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
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
