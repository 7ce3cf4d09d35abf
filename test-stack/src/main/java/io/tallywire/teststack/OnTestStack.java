package io.tallywire.teststack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.common.QuarkusTestResource;

/**
 * Runs a {@code @QuarkusTest} or {@code @QuarkusIntegrationTest} against a real Kafka and PostgreSQL that all tests of the JVM
 * share. Sets {@code kafka.bootstrap.servers} and, where a database is named, the keys of {@code quarkus.datasource}. With
 * {@code -Pcontainers} both are containers, and the test is skipped where there is no container engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(TestStackResource.class)
@ExtendWith(ContainerEngineCondition.class)
public @interface OnTestStack {
    /** {@code claims} or {@code alerts}; empty for a service that has none. */
    String database() default "";
}
