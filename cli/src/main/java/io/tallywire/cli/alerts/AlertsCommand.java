package io.tallywire.cli.alerts;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Settings;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.system.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "alerts", mixinStandardHelpOptions = true, description = "Show the alerts.")
public final class AlertsCommand implements Runnable {
    @Option(names = "--follow", description = "Show those that come from now on, until Ctrl-C.")
    boolean follow;

    @Option(names = "--json", description = "As JSON, one alert a line.")
    boolean json;

    @Override
    public void run() {
        ServiceClient alerts = Service.ALERTS.client(Settings.current());
        Consumer<JsonNode> show = alert -> System.out.println(json ? alert.toString() : AlertText.of(alert));
        if (follow) {
            new AlertStream(alerts, note -> System.err.println("tallywire: " + note)).follow(show);
        } else {
            var items = alerts.items("/alerts");
            items.forEach(show);
            if (items.isEmpty() && !json) {
                System.out.println("no alerts");
            }
        }
    }
}
