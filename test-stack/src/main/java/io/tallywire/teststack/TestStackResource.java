package io.tallywire.teststack;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;

/** Tells the tested service where the shared stack is. */
public class TestStackResource implements QuarkusTestResourceConfigurableLifecycleManager<OnTestStack> {
    private String database = "";

    @Override
    public void init(OnTestStack annotation) {
        database = annotation.database();
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.shared();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", stack.bootstrapServers());
        if (!database.isEmpty()) {
            settings.put("quarkus.datasource.jdbc.url", stack.jdbcUrl(database));
            settings.put("quarkus.datasource.username", TestStack.USER);
            settings.put("quarkus.datasource.password", TestStack.PASSWORD);
        }
        return settings;
    }

    /** Leaves the stack to the tests that follow; it ends with the JVM. */
    @Override
    public void stop() {
    }
}
