package io.tallywire.alerts.webhook.receiver;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** The addresses at which a receiver may be met now; a name is looked up once, and what was checked is what is connected to. */
public record CheckedAddresses(AddressPolicy policy, NameLookup lookup) {
    /**
     * @throws ForbiddenAddress if any of the host's addresses is forbidden
     * @throws java.net.UnknownHostException if it has none
     */
    public List<InetAddress> of(ReceiverUrl url) throws IOException {
        InetAddress literal = url.literal().orElse(null);
        List<InetAddress> addresses = literal == null ? lookup.addresses(url.host()) : List.of(literal);
        if (!addresses.stream().allMatch(policy::permits)) {
            throw new ForbiddenAddress(url.host());
        }
        return addresses;
    }
}
