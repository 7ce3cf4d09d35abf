package io.tallywire.rest.access;

import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Gives whoever comes the roles that follow from those of the token; with security off, everybody has all. */
@Singleton
public class GrantedRoles implements SecurityIdentityAugmentor {
    private final boolean everybodyMayAll;

    public GrantedRoles(@ConfigProperty(name = Security.KEY, defaultValue = "on") String security) {
        this.everybodyMayAll = Security.of(security) == Security.OFF;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> carried = everybodyMayAll ? new HashSet<>(Roles.ALL) : identity.getRoles();
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(Roles.granted(carried)).build());
    }
}
