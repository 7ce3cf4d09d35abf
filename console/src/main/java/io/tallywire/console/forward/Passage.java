package io.tallywire.console.forward;

import java.util.List;
import java.util.Locale;

import io.tallywire.console.Service;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** What is changed in a request on its way to a service, and in the answer on its way back: as little as possible. */
final class Passage implements ProxyInterceptor {
    /** These speak of one connection, not of what is sent over it (RFC 9110, section 7.6.1). */
    private static final List<String> OF_ONE_CONNECTION = List.of("Connection", "Proxy-Connection", "Keep-Alive", "TE",
            "Trailer",
            "Upgrade", "Proxy-Authenticate", "Proxy-Authorization");

    private final Service service;
    private final Locations locations;

    Passage(Service service) {
        this.service = service;
        this.locations = new Locations(service);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        request.setURI(locations.there(request.getURI()));
        request.setAuthority(HostAndPort.create(service.base().getHost(), service.port()));
        dropOfOneConnection(request.headers());
        // Whoever is believed to speak for others was asked already (quarkus.http.proxy); what anybody else says does not count.
        request.headers().remove("Forwarded").remove("X-Forwarded-Host");
        request.putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", asked.scheme());
        return context.sendRequest().recover(failure -> Future.succeededFuture(refusal(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        dropOfOneConnection(headers);
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, locations.here(location));
        }
        // The headers of an answer are added to those which every answer of the console has: each is to be there once.
        HttpServerResponse answer = context.request().proxiedRequest().response();
        headers.names().forEach(answer.headers()::remove);
        boolean stream = headers.getAll(HttpHeaders.CONTENT_TYPE).stream()
                .anyMatch(type -> type.startsWith("text/event-stream"));
        Future<Void> sent = context.sendResponse();
        if (stream) {
            // Whoever follows is to know at once that it does, not with the first event.
            answer.write(Buffer.buffer());
        }
        return sent;
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        Problem problem = failure instanceof Unreached ? Problem.unreached(service) : Problem.brokenOff(service);
        ProxyResponse response = request.release().response().setStatusCode(problem.status())
                .setBody(Body.body(problem.body())).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return problem.status() == 503 ? response.putHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER) : response;
    }

    private static void dropOfOneConnection(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",")) {
                headers.remove(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }
}
