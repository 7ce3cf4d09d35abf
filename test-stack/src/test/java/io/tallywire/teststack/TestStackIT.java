package io.tallywire.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.tallywire.localstack.postgres.LocalPostgres;

@ExtendWith(ContainerEngineCondition.class)
class TestStackIT {
    @Test
    void bothServersAnswerAtTheGivenAddresses() throws Exception {
        TestStack stack = TestStack.shared();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
        for (String database : LocalPostgres.DATABASES) {
            try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(database), TestStack.USER,
                    TestStack.PASSWORD)) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            }
        }
    }

    @Test
    void allTestsOfAJvmShareOneStack() {
        assertThat(TestStack.shared()).isEqualTo(TestStack.shared());
    }

    @Test
    void aServiceWithoutADatabaseIsToldOfKafkaOnly() {
        TestStackResource resource = new TestStackResource();
        resource.init(Map.of());

        assertThat(resource.start()).containsOnlyKeys("kafka.bootstrap.servers");
    }

    @Test
    void aServiceWithADatabaseIsToldOfBoth() {
        TestStackResource resource = new TestStackResource();
        resource.init(Map.of("database", "claims"));

        assertThat(resource.start()).containsEntry("quarkus.datasource.jdbc.url", TestStack.shared().jdbcUrl("claims"))
                .containsKeys("kafka.bootstrap.servers", "quarkus.datasource.username", "quarkus.datasource.password");
    }
}
