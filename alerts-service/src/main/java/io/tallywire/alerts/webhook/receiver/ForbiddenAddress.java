package io.tallywire.alerts.webhook.receiver;

import java.io.IOException;

/** A receiver that is where webhooks do not go. The message does not tell the address: names inside are nobody's business. */
public class ForbiddenAddress extends IOException {
    public ForbiddenAddress(String host) {
        super("refused: " + host + " is not at a public address");
    }
}
