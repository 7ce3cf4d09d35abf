package io.tallywire.rest.access;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Tells those whose token is good that their role is not, and everybody when nobody can be let in. */
@Singleton
public class Doorman {
    private static final int FIRST = 1;
    private static final String METRICS = "/q/metrics";

    /** What is refused before a resource is asked: metrics, the description of the interface, and what does not exist. */
    void watch(@Observes Router router) {
        router.route().failureHandler(context -> {
            switch (context.failure()) {
                case ForbiddenException e -> answer(context, Refusals.missingRole(wanted(context), held(context)));
                case OIDCException e -> answer(context, Refusals.withoutProvider());
                case null, default -> context.next();
            }
        });
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = FIRST)
    public Response forbidden(ForbiddenException e, ResourceInfo resource, RoutingContext context) {
        return Refusals.missingRole(wanted(resource), held(context)).toResponse();
    }

    private static void answer(RoutingContext context, HttpProblem problem) {
        ProblemAnswer.send(context, problem).subscribe().with(sent -> {
        }, connectionLost -> {
        });
    }

    private static List<String> wanted(RoutingContext context) {
        return context.normalizedPath().startsWith(METRICS) ? List.of(Roles.READER) : Roles.ALL;
    }

    private static List<String> wanted(ResourceInfo resource) {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    private static Set<String> held(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity().getRoles() : Set.of();
    }
}
