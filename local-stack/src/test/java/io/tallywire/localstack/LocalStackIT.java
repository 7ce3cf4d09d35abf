package io.tallywire.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.tallywire.localstack.postgres.LocalPostgres;

class LocalStackIT {
    private static final TopicPartition NEWS = new TopicPartition("news", 0);

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (LocalStack stack = LocalStack.start(folder)) {
            write(stack);
        }

        try (LocalStack stack = LocalStack.start(folder)) {
            assertThatAllIsThere(stack);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterEverythingWasKilled() throws Exception {
        LocalStack crashed = LocalStack.start(folder);
        write(crashed);
        crashed.kafka().running().orElseThrow().kill();
        crashed.postgres().running().orElseThrow().kill();

        try (LocalStack stack = LocalStack.start(folder, new StackPorts(crashed.kafka().port(), crashed.postgres().port()))) {
            assertThatAllIsThere(stack);
        }
    }

    @Test
    void aTakenKafkaPortIsNamedAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackPorts ports = new StackPorts(other.getLocalPort(), StackPorts.free().postgres());

            assertThatThrownBy(() -> LocalStack.start(folder, ports)).isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " for Kafka is taken");
            assertThat(StackPorts.isFree(ports.postgres())).isTrue();
        }
    }

    @Test
    void aTakenPostgresPortIsNamedAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackPorts ports = new StackPorts(StackPorts.free().kafka(), other.getLocalPort());

            assertThatThrownBy(() -> LocalStack.start(folder, ports)).isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " for PostgreSQL is taken");
            assertThat(StackPorts.isFree(ports.kafka())).isTrue();
        }
    }

    private static void write(LocalStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(NEWS.topic(), 1, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(NEWS.topic(), NEWS.partition(), "key", "value")).get();
        }
        try (Connection connection = connect(stack)) {
            connection.createStatement().execute("create table news as select 'Überschrift' as title");
        }
    }

    private static void assertThatAllIsThere(LocalStack stack) throws SQLException {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NEWS));
            consumer.seekToBeginning(List.of(NEWS));
            assertThat(consumer.poll(Duration.ofSeconds(10))).singleElement()
                    .satisfies(r -> assertThat(r.value()).isEqualTo("value"));
        }
        try (Connection connection = connect(stack);
                var rows = connection.createStatement().executeQuery("select title from news")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Überschrift");
        }
    }

    private static Connection connect(LocalStack stack) throws SQLException {
        return DriverManager.getConnection(stack.postgres().jdbcUrl("claims"), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }
}
