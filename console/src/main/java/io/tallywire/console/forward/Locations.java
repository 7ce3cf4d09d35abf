package io.tallywire.console.forward;

import java.net.URI;
import java.net.URISyntaxException;

import io.tallywire.console.Service;

/** Between addresses as a browser knows them and those that a service knows. */
final class Locations {
    private final Service service;

    Locations(Service service) {
        this.service = service;
    }

    /** Path and query for the service, from those that a browser asked for below its prefix. */
    String there(String target) {
        return target.substring(service.prefix().length());
    }

    /** Where a browser finds what the service says is at a location; locations elsewhere stay what they are. */
    String here(String location) {
        try {
            URI told = new URI(location);
            boolean ofService = told.getHost() == null ? told.getScheme() == null && location.startsWith("/")
                    : told.getRawAuthority().equalsIgnoreCase(service.base().getRawAuthority());
            if (!ofService || told.getRawPath() == null) {
                return location;
            }
            String query = told.getRawQuery() == null ? "" : "?" + told.getRawQuery();
            return service.prefix() + told.getRawPath() + query;
        } catch (URISyntaxException notOurs) {
            return location;
        }
    }
}
