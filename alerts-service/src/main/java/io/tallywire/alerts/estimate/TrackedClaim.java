package io.tallywire.alerts.estimate;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Estimate;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.StoredJson;

/** A claim as it was received, kept for what its source holds, with what became of it. */
public final class TrackedClaim {
    private final String id;
    private String json;
    private @Nullable ClaimRecorded event;
    private String seriesId;
    private int revision;
    private boolean active;
    private boolean evaluated;
    private String source;
    private boolean held;

    /** A claim that is stored. */
    TrackedClaim(String id, String json, String seriesId, int revision, boolean active, boolean evaluated, String source,
            boolean held) {
        this.id = id;
        this.json = json;
        this.seriesId = seriesId;
        this.revision = revision;
        this.active = active;
        this.evaluated = evaluated;
        this.source = source;
        this.held = held;
    }

    /** @param json the event as it was received */
    public static TrackedClaim received(ClaimRecorded event, String json) {
        var claim = event.claim();
        TrackedClaim tracked = new TrackedClaim(claim.id(), json, claim.seriesId(), claim.revision(), true, false,
                claim.voucher(), false);
        tracked.event = event;
        return tracked;
    }

    /** It belongs to another series from now on. */
    public void move(ClaimRecorded newEvent, String newJson) {
        event = newEvent;
        json = newJson;
        seriesId = newEvent.claim().seriesId();
        revision = newEvent.claim().revision();
        active = true;
        evaluated = true;
    }

    public void withdraw() {
        active = false;
    }

    /** All claims of its article in its series are there. */
    public void setEvaluated() {
        evaluated = true;
    }

    /** What its source holds by it, null for nothing. */
    public void setHeld(@Nullable Estimate estimate) {
        held = estimate != null;
        source = estimate == null ? source : estimate.source();
    }

    /** Whether {@link #setHeld} would change nothing. */
    public boolean isHeldAs(@Nullable Estimate estimate) {
        return estimate == null ? !held : held && estimate.source().equals(source);
    }

    /** Read at most once. */
    public ClaimRecorded event() {
        ClaimRecorded known = event;
        if (known == null) {
            known = StoredJson.read(json, ClaimRecorded.class);
            event = known;
        }
        return known;
    }

    /** What its source holds by it. To be asked only of a claim that is held. */
    public Estimate estimate() {
        return new Estimate(event().claim(), source);
    }

    public String id() {
        return id;
    }

    public String seriesId() {
        return seriesId;
    }

    public String articleId() {
        return event().claim().articleId();
    }

    public int revision() {
        return revision;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isEvaluated() {
        return evaluated;
    }

    public boolean isHeld() {
        return held;
    }

    String source() {
        return source;
    }

    String json() {
        return json;
    }
}
