package io.tallywire.alerts.webhook.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLContext;

/**
 * Posts to receivers that nobody vouches for. It connects to the very address that was checked, with the name in Host and TLS;
 * no
 * redirects, cookies, proxies or retries of its own; the whole exchange ends at the deadline, however slowly the receiver
 * answers.
 */
public final class WebhookSender implements AutoCloseable {
    private static final int BEGINNING = 1024;

    private final CheckedAddresses addresses;
    private final Duration timeout;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    public WebhookSender(CheckedAddresses addresses, Duration timeout) {
        this(addresses, timeout, SSLContexts.createDefault());
    }

    /** @param tls which certificates are trusted */
    WebhookSender(CheckedAddresses addresses, Duration timeout, SSLContext tls) {
        this.addresses = addresses;
        this.timeout = timeout;
        this.http = client(Timeout.of(timeout), tls);
    }

    private static CloseableHttpClient client(Timeout timeout, SSLContext tls) {
        Http1Config limits = Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16_384).build();
        // Subscriptions have limits of their own; one here would make receivers wait for each other.
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new NoLookup())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(100)).setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setMaxConnTotal(Integer.MAX_VALUE).setMaxConnPerRoute(Integer.MAX_VALUE).build();
        return HttpClients.custom().setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(timeout).setResponseTimeout(timeout)
                        .setRedirectsEnabled(false).setAuthenticationEnabled(false).build())
                .setUserAgent("Tallywire-Webhooks/1")
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().disableConnectionState().build();
    }

    /**
     * @throws ForbiddenAddress if it must not be connected to
     * @throws IOException if there was no answer in time
     */
    public Answer post(ReceiverUrl url, Map<String, String> headers, byte[] body) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        IOException failure = new UnknownHostException(url.host());
        for (InetAddress address : addresses.of(url)) {
            try {
                return post(url, address, headers, body, end - System.nanoTime());
            } catch (ConnectException | ConnectTimeoutException | NoRouteToHostException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private Answer post(ReceiverUrl url, InetAddress address, Map<String, String> headers, byte[] body, long nanosLeft)
            throws IOException {
        HttpPost request = new HttpPost(url.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        HttpHost host = new HttpHost(url.isEncrypted() ? "https" : "http", address, url.host(), url.port());
        Future<?> deadline = deadlines.schedule(request::cancel, nanosLeft, TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(host, request, null);
            Header retryAfter = response.getFirstHeader("Retry-After");
            Answer answer = new Answer(response.getCode(),
                    RetryAfter.read(retryAfter == null ? null : retryAfter.getValue(), Instant.now()),
                    beginning(response, request));
            Closer.closeQuietly(response);
            return answer;
        } finally {
            deadline.cancel(false);
        }
    }

    /**
     * What the receiver says after its status is a courtesy: a body that is long, slow or broken takes nothing from the status.
     */
    private static String beginning(ClassicHttpResponse response, HttpPost request) {
        if (response.getEntity() == null) {
            return "";
        }
        try {
            InputStream content = response.getEntity().getContent();
            byte[] read = content.readNBytes(BEGINNING);
            if (read.length == BEGINNING) {
                request.cancel();
            }
            return new String(read, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            request.cancel();
            return "";
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    /** The client gets addresses, never names to look up: a second look-up could find another address than the one checked. */
    private static final class NoLookup extends SystemDefaultDnsResolver {
        @Override
        public InetAddress[] resolve(@Nullable String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
