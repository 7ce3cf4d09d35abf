package io.tallywire.alerts.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asks the operating system, on threads of its own: a slow name server would hold the carriers of virtual threads. */
public record SystemLookup(Duration timeout) implements NameLookup {
    private static final Executor THREADS = work -> Thread.ofPlatform().name("webhook-lookup").daemon().start(work);

    @Override
    public List<InetAddress> addresses(String name) throws UnknownHostException {
        try {
            return CompletableFuture.supplyAsync(() -> lookUp(name), THREADS)
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new UnknownHostException(name);
        }
    }

    private static List<InetAddress> lookUp(String name) {
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }
}
