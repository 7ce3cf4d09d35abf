package io.tallywire.resilience.fault;

import java.util.Locale;

import io.tallywire.resilience.network.Mode;
import io.tallywire.resilience.network.Pair;
import io.tallywire.resilience.stack.TestedSystem;

/** The network between two is bad for a while. */
record Disturbance(Pair pair, Mode mode, int millis) implements Fault {
    @Override
    public String kind() {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-') + " connections";
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        system.network(pair, mode);
        try {
            Thread.sleep(millis);
        } finally {
            system.network(pair, Mode.OPEN);
        }
    }
}
