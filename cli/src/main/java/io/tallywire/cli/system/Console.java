package io.tallywire.cli.system;

import java.util.Map;

import io.tallywire.cli.Settings;

/** The page in front of the services. */
record Console() implements Program {
    @Override
    public String title() {
        return "console";
    }

    @Override
    public int port(Settings settings) {
        return settings.consolePort();
    }

    @Override
    public String portVariable() {
        return "TALLYWIRE_CONSOLE_PORT";
    }

    @Override
    public String heap() {
        return "128m";
    }

    @Override
    public Map<String, String> environment(Settings settings) {
        return Map.of("QUARKUS_PROFILE", "prod,local",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port(settings)),
                "TALLYWIRE_CONSOLE_INGEST_URL", Service.INGEST.client(settings).base().toString(),
                "TALLYWIRE_CONSOLE_CLAIMS_URL", Service.CLAIMS.client(settings).base().toString(),
                "TALLYWIRE_CONSOLE_ALERTS_URL", Service.ALERTS.client(settings).base().toString());
    }
}
