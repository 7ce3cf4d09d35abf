package io.tallywire.rest.access;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.CurrentIdentityAssociation;

/** Until when the client of the present request is let in: what goes on for longer, such as a stream, ends then. */
@Singleton
public class TokenEnd {
    private final CurrentIdentityAssociation current;

    public TokenEnd(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /** Empty where no token is needed. */
    public Optional<Instant> ofPresentRequest() {
        return current.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
                : Optional.empty();
    }
}
