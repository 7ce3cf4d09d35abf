package io.tallywire.console.status;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import io.tallywire.console.Service;
import io.tallywire.console.Services;

/** Asks all services at once how they are. */
@Path("/api/status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
    /** Longer than a service waits for Kafka before it says that it is down. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final Services services;

    public StatusResource(Services services) {
        this.services = services;
    }

    /** @param token is shown to the services, whose metrics are not for everybody */
    @GET
    public CompletionStage<Status> status(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token) {
        List<CompletableFuture<ServiceStatus>> asked = services.all().stream().map(service -> ask(service, token)).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> new Status(asked.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<ServiceStatus> ask(Service service, @Nullable String token) {
        var report = get(service, "/q/health", token)
                .thenApply(answer -> answer.map(HttpResponse::body).map(HealthReport::read).orElse(HealthReport.NONE));
        var metrics = get(service, "/q/metrics", token).thenApply(answer -> answer.filter(told -> told.statusCode() == OK)
                .map(HttpResponse::body).map(Exposition::read).orElse(Exposition.NONE));
        return report.thenCombine(metrics, (health, told) -> ServiceStatus.of(service.shortName(), health, told));
    }

    /** Empty if there was no answer. */
    private CompletableFuture<Optional<HttpResponse<String>>> get(Service service, String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(service.base().resolve(path)).timeout(PATIENCE);
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Optional::of)
                .exceptionally(away -> Optional.empty());
    }

    /** @param services in the order in which an article passes through them */
    public record Status(List<ServiceStatus> services) {
    }
}
