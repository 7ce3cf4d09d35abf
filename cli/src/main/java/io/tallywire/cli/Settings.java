package io.tallywire.cli;

import java.nio.file.Path;
import java.util.Map;

import io.tallywire.cli.http.Token;
import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.StackPorts;

/**
 * Where the system is and on which ports, from the environment; docs/operations.md lists the variables.
 *
 * @param root the checkout
 */
public record Settings(Path root, StackHome home, StackPorts stack, int consolePort, int ingestPort,
        int claimsPort, int alertsPort, String javaOptions, Token token) {
    /** @throws Failure if a variable holds no port */
    public static Settings from(Map<String, String> environment, Path root) {
        Path home = Path.of(environment.getOrDefault("TALLYWIRE_HOME", root.resolve(".tallywire").toString()));
        return new Settings(root, new StackHome(home),
                new StackPorts(port(environment, "TALLYWIRE_KAFKA_PORT", 9092),
                        port(environment, "TALLYWIRE_POSTGRES_PORT", 5432)),
                port(environment, "TALLYWIRE_CONSOLE_PORT", 8080),
                port(environment, "TALLYWIRE_INGEST_PORT", 8081),
                port(environment, "TALLYWIRE_CLAIMS_PORT", 8082),
                port(environment, "TALLYWIRE_ALERTS_PORT", 8083),
                environment.getOrDefault("TALLYWIRE_JAVA_OPTS", ""),
                new Token(environment.getOrDefault(Token.VARIABLE, "")));
    }

    /** The settings of this process; the launcher script tells where the checkout is. */
    public static Settings current() {
        return from(System.getenv(), Path.of(System.getProperty("tallywire.root", "")).toAbsolutePath());
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as for a number that is no port
        }
        throw new Failure(variable + " is " + value + ", which is no port; set it to a number from 1 to 65535, or unset it");
    }
}
