package io.tallywire.alerts.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface NameLookup {
    /** @throws UnknownHostException if there is none, or none is found in time */
    List<InetAddress> addresses(String name) throws UnknownHostException;
}
