package io.tallywire.console.forward;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.tallywire.console.Service;
import io.tallywire.console.Services;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** Has each service answer for the paths below its prefix. */
@Singleton
public class Gate {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    /** Streams give a sign of life more often than that (`tallywire.stream.heartbeat`). */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    /** To one service at a time. Each stream holds one for as long as its page is open. */
    private static final int CONNECTIONS = 2_000;

    private final Services services;
    private final HttpClient client;

    public Gate(Services services, Vertx vertx) {
        this.services = services;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) CONNECTING.toMillis())
                .setIdleTimeoutUnit(TimeUnit.SECONDS).setIdleTimeout((int) SILENCE.toSeconds())
                .setMaxPoolSize(CONNECTIONS).setMaxWaitQueueSize(0).setMaxHeaderSize(64 * 1024)
                .setDecompressionSupported(false));
    }

    void open(@Observes Router router) {
        for (Service service : services.all()) {
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .originRequestProvider((request, http) -> http.request(new RequestOptions()
                            .setHost(service.base().getHost()).setPort(service.port())
                            .setSsl(service.base().getScheme().equals("https"))).recover(Unreached::because))
                    .addInterceptor(new Passage(service));
            router.route(service.prefix() + "/*").handler(context -> {
                if (context.request().path().startsWith(service.prefix() + "/")) {
                    proxy.handle(context.request());
                } else {
                    Problem.crookedPath().answer(context.response());
                }
            });
        }
    }
}
