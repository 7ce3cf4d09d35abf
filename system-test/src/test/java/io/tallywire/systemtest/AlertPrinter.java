package io.tallywire.systemtest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints what happens to alerts: java AlertPrinter localhost:9092 alerts my-group. */
public final class AlertPrinter {
    private AlertPrinter() {
    }

    public static void main(String[] arguments) {
        follow(arguments[0], arguments[1], arguments[2], System.out::println);
    }

    static void follow(String servers, String topic, String group, Consumer<String> print) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (true) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    print.accept(header(event, "ce_type") + " " + header(event, "ce_id") + " " + event.value());
                }
                consumer.commitSync();
            }
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
