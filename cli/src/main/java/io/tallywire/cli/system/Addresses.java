package io.tallywire.cli.system;

import io.tallywire.cli.Settings;

/** Where a person finds the running system. */
public final class Addresses {
    private Addresses() {
    }

    public static void print(Settings settings) {
        System.out.printf("""

                  look at it all  http://127.0.0.1:%d/
                  post articles   http://127.0.0.1:%d/articles
                  see claims      http://127.0.0.1:%d/claims
                  see alerts      http://127.0.0.1:%d/alerts   (as they come: /alerts/stream)
                  interfaces      /q/openapi and /q/health on each
                  logs and data   %s
                %n""", settings.consolePort(), settings.ingestPort(), settings.claimsPort(), settings.alertsPort(),
                settings.home().root());
    }
}
