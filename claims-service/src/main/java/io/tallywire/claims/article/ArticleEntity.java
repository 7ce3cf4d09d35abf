package io.tallywire.claims.article;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.ArticlePublished;

/** The newest version of an article. */
@Entity
@Table(name = "article")
public class ArticleEntity {
    @Id
    private String id = "";
    private int version;
    private String status = ACTIVE;
    private String publisher = "";
    private @Nullable String url;
    private @Nullable String title;
    private @Nullable String language;
    private String text = "";
    private Instant publishedAt = Instant.EPOCH;
    private Instant receivedAt = Instant.EPOCH;
    private Instant lastEventAt = Instant.EPOCH;
    private int lastPartition;
    private long lastOffset;
    private String contentHash = "";

    private static final String ACTIVE = "active";
    private static final String WITHDRAWN = "withdrawn";

    protected ArticleEntity() {
    }

    /** An article seen for the first time; {@link #publish} gives it its first version. */
    public ArticleEntity(String id, Instant receivedAt) {
        this.id = id;
        this.receivedAt = Micros.of(receivedAt);
    }

    /**
     * Takes over what an event says as the next version. Without a time of publication the one known before stands, else the
     * time of receipt.
     */
    public void publish(ArticlePublished event, EventPlace place, String hash) {
        Instant known = version == 0 ? receivedAt : publishedAt;
        version++;
        status = ACTIVE;
        publisher = event.publisher();
        url = event.url();
        title = event.title();
        language = event.language();
        text = event.text();
        publishedAt = event.publishedAt() == null ? known : Micros.of(event.publishedAt());
        note(place);
        contentHash = hash;
    }

    public void withdraw(EventPlace place) {
        status = WITHDRAWN;
        note(place);
    }

    /**
     * Whether an event is older than what the article already holds. Of two events of one partition the later one is newer; a
     * topic that
     * was made anew counts from the beginning again, and then the time of receipt tells, as it does for what is replayed.
     */
    public boolean isNewerThan(EventPlace event) {
        return event.replayed() && event.receivedAt().isBefore(lastEventAt)
                || event.partition() == lastPartition && event.offset() <= lastOffset
                        && !event.receivedAt().isAfter(lastEventAt);
    }

    private void note(EventPlace event) {
        lastPartition = event.partition();
        lastOffset = event.offset();
        if (event.receivedAt().isAfter(lastEventAt)) {
            lastEventAt = event.receivedAt();
        }
    }

    public boolean isWithdrawn() {
        return status.equals(WITHDRAWN);
    }

    public boolean hasContent(String hash) {
        return version > 0 && contentHash.equals(hash);
    }

    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String status() {
        return status;
    }

    public String publisher() {
        return publisher;
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable String language() {
        return language;
    }

    public String text() {
        return text;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** When the newest event about it came in. */
    public Instant lastEventAt() {
        return lastEventAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
