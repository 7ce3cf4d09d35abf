package io.tallywire.resilience.agent;

import java.util.List;

/** The named places between reading, committing, relaying and acknowledging at which a service may die. */
public enum CrashPoint {
    ARTICLE_RECEIVED("ingest.kafka.ArticleTopic", "send", Where.ENTRY, "ingest"),
    ARTICLE_SENT("ingest.kafka.ArticleTopic", "send", Where.RETURN, "ingest"),
    ARTICLE_ACKNOWLEDGED("ingest.kafka.ArticleTopic", "lambda$send$*", Where.ENTRY, "ingest"),

    BATCH_READ("messaging.inbox.Inbox", "process", Where.ENTRY, "claims", "alerts"),
    ARTICLES_HANDLED("claims.intake.ArticleIntake", "handle", Where.RETURN, "claims"),
    CLAIMS_HANDLED("alerts.intake.ClaimIntake", "handle", Where.RETURN, "alerts"),
    BATCH_COMMITTED("messaging.inbox.Inbox", "commit", Where.RETURN, "claims", "alerts"),
    ARTICLES_CONSUMED("claims.intake.ArticleConsumer", "consume", Where.RETURN, "claims"),
    CLAIMS_CONSUMED("alerts.intake.ClaimConsumer", "consume", Where.RETURN, "alerts"),

    OUTBOX_READ("messaging.outbox.OutboxSender", "oldest", Where.RETURN, "claims", "alerts"),
    OUTBOX_SENDING("messaging.outbox.OutboxSender", "await", Where.ENTRY, "claims", "alerts"),
    OUTBOX_ACKNOWLEDGED("messaging.outbox.OutboxSender", "delete", Where.ENTRY, "claims", "alerts"),
    OUTBOX_DELETED("messaging.outbox.OutboxSender", "delete", Where.RETURN, "claims", "alerts");

    /** Before the first instruction of a method, or before it returns without an exception. */
    enum Where {
        ENTRY,
        RETURN
    }

    private final String type;
    private final String method;
    private final Where where;
    private final List<String> services;

    CrashPoint(String type, String method, Where where, String... services) {
        this.type = "io/tallywire/" + type.replace('.', '/');
        this.method = method;
        this.where = where;
        this.services = List.of(services);
    }

    /** The first words of the names of the services that pass here. */
    public List<String> services() {
        return services;
    }

    Where where() {
        return where;
    }

    boolean isIn(String internalName) {
        return type.equals(internalName);
    }

    boolean isMethod(String name) {
        return method.endsWith("*") ? name.startsWith(method.substring(0, method.length() - 1)) : method.equals(name);
    }
}
