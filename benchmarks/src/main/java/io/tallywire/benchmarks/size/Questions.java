package io.tallywire.benchmarks.size;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.HdrHistogram.Histogram;

import io.tallywire.benchmarks.service.PackagedService;

/**
 * Every list and timeline of the claims service, asked for at random places of a {@link LargeStore}, and how long the answers
 * take.
 */
final class Questions {
    private static final Instant BEGINNING = Instant.parse("2023-01-01T00:00:00Z");
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(10);
    private static final int WARM_UP = 30;

    private final HttpClient http;
    private final Random random = new Random(11);
    private final Map<String, Function<Random, String>> paths = new LinkedHashMap<>();
    private final PackagedService service;
    private final int articles;

    Questions(HttpClient http, PackagedService service, LargeStore store, int articles) {
        this.http = http;
        this.service = service;
        this.articles = articles;
        paths.put("article", any -> "/articles/stored-" + any.nextInt(articles));
        paths.put("claims of an article", any -> "/claims?article=stored-" + any.nextInt(articles));
        paths.put("claims, any page", any -> "/claims?cursor=" + cursor(any));
        paths.put("claims of a series", any -> "/claims?series=" + store.anySeries(any.nextInt() >>> 1));
        paths.put("claims of a source", any -> "/claims?source=" + encoded("Source " + any.nextInt(1000)));
        paths.put("claims of a publisher", any -> "/claims?publisher=" + encoded("Publisher " + any.nextInt(200)));
        paths.put("claims of a publisher on a day",
                any -> "/claims?publisher=" + encoded("Publisher " + any.nextInt(200)) + day(any));
        paths.put("claims of an origin", any -> "/claims?origin=stored-" + any.nextInt(articles));
        paths.put("claims of a day", any -> "/claims?" + day(any).substring(1));
        paths.put("claims of a place",
                any -> "/claims?match=" + encoded("place=\"Town " + any.nextInt(articles / 10) + "\""));
        paths.put("claims of a common label",
                any -> "/claims?match=" + encoded("counted=\"injured\"") + "&cursor=" + cursor(any));
        paths.put("claims of a country on a day",
                any -> "/claims?match=" + encoded("country=\"C" + any.nextInt(190) + "\"") + day(any));
        paths.put("claims by expression", any -> "/claims?match=" + encoded("country=~\"C" + any.nextInt(19) + ".*\""));
        paths.put("claims of a place that is none",
                any -> "/claims?match=" + encoded("place=\"Nowhere " + any.nextInt() + "\""));
        paths.put("series, any page", any -> "/series?cursor=" + encodedCursor(any.nextInt(articles / 10)));
        paths.put("series of a place", any -> "/series?match=" + encoded("place=\"Town " + any.nextInt(articles / 10) + "\""));
        paths.put("series by expression", any -> "/series?match=" + encoded("country=~\"C" + any.nextInt(19) + ".\""));
        paths.put("series but one label", any -> "/series?match=" + encoded("country!=\"C" + any.nextInt(19) + "\""));
        paths.put("a series", any -> "/series/" + store.anySeries(any.nextInt() >>> 1));
        paths.put("a series of 10,000", any -> "/series/" + LargeStore.longSeries(any.nextInt(10)));
        paths.put("timeline", any -> "/series/" + store.anySeries(any.nextInt() >>> 1) + "/estimates");
        paths.put("timeline of 10,000, first 1,000",
                any -> "/series/" + LargeStore.longSeries(any.nextInt(10)) + "/estimates");
    }

    /** @return whether every one was answered within the limit at the 99th percentile */
    boolean ask(int times, double limitMillis) throws IOException, InterruptedException {
        boolean quick = true;
        for (var path : paths.entrySet()) {
            Histogram latencies = new Histogram(LONGEST, 3);
            long bytes = 0;
            for (int i = -WARM_UP; i < times; i++) {
                String question = path.getValue().apply(random);
                long start = System.nanoTime();
                var answer = http.send(HttpRequest.newBuilder(service.uri(question)).build(), BodyHandlers.ofByteArray());
                long took = System.nanoTime() - start;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(question + " was answered with " + answer.statusCode());
                }
                if (i >= 0) {
                    latencies.recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(took)));
                    bytes += answer.body().length;
                }
            }
            double p99 = latencies.getValueAtPercentile(99) / 1e3;
            quick &= p99 <= limitMillis;
            System.out.printf("%-34s p50 %6.1f ms, p99 %6.1f ms, max %6.1f ms; %,d bytes%s%n", path.getKey(),
                    latencies.getValueAtPercentile(50) / 1e3, p99, latencies.getMaxValue() / 1e3, bytes / times,
                    p99 <= limitMillis ? "" : "  TOO SLOW");
        }
        return quick;
    }

    private String day(Random any) {
        Instant from = BEGINNING.plusSeconds(90L * any.nextInt(articles));
        return "&from=" + from + "&to=" + from.plusSeconds(86_400);
    }

    private String cursor(Random any) {
        return encodedCursor(any.nextInt(articles * LargeStore.CLAIMS));
    }

    private static String encodedCursor(long position) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
