package io.tallywire.console;

import java.net.URI;

/**
 * A service behind the console.
 *
 * @param shortName as in the paths of the console
 * @param base its address, without a path
 */
public record Service(String shortName, URI base) {
    /** As people know it. */
    public String name() {
        return shortName + "-service";
    }

    /** What its paths begin with here. */
    public String prefix() {
        return "/api/" + shortName;
    }

    public int port() {
        return base.getPort() >= 0 ? base.getPort() : base.getScheme().equals("https") ? 443 : 80;
    }
}
