package io.tallywire.alerts.webhook.delivery;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.tallywire.alerts.alert.Code;

public enum DeliveryStatus {
    /** Not attempted yet: due, or waiting for an earlier one of its series. */
    @JsonProperty("pending")
    PENDING,
    /** The last attempt failed, another one follows. */
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("delivered")
    DELIVERED,
    /** The last attempt failed, and no other follows. */
    @JsonProperty("given-up")
    GIVEN_UP;

    String code() {
        return Code.of(this);
    }

    static DeliveryStatus of(String code) {
        DeliveryStatus status = Code.find(values(), code);
        if (status == null) {
            throw new IllegalArgumentException("no status '" + code + "' among " + Arrays.toString(values()));
        }
        return status;
    }
}
