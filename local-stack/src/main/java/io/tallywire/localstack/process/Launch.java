package io.tallywire.localstack.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param name names the log and the pid file
 * @param environment added to the environment of this JVM
 */
public record Launch(String name, List<String> command, Map<String, String> environment, StopSignal stopSignal) {
    // Its standard input closes when the JVM that started it is gone; then the shell that waits for that asks the server to
    // stop. exec keeps the process id, so that the handle we hold is the server's own.
    private static final String STOPS_WITH_PARENT = "exec 3<&0; (cat <&3 >/dev/null; kill -%s $$ 2>/dev/null) & exec 3<&- \"$@\" </dev/null";

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    List<String> commandFor(Lifetime lifetime) {
        List<String> whole = new ArrayList<>(switch (lifetime) {
            case WITH_THIS_JVM -> List.of("sh", "-c", STOPS_WITH_PARENT.formatted(stopSignal), "sh");
            case DETACHED -> Programs.onPath("setsid") ? List.of("setsid") : List.of("nohup");
        });
        whole.addAll(command);
        return whole;
    }
}
