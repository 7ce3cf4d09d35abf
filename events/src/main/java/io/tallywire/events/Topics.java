package io.tallywire.events;

/** The Kafka topics. */
public final class Topics {
    /** Key: article id. */
    public static final String ARTICLES = "articles";
    /** Key: series id. */
    public static final String CLAIMS = "claims";
    /** Key: series id. */
    public static final String ALERTS = "alerts";
    /** Articles that could not be read, with the reason in headers. */
    public static final String ARTICLES_DLQ = "articles.dlq";
    /** Claims that could not be read, with the reason in headers. */
    public static final String CLAIMS_DLQ = "claims.dlq";

    /** The topic of alerts of rules that name one. Key: series id. */
    public static String alerts(String name) {
        return ALERTS + '.' + name;
    }

    private Topics() {
    }
}
