package io.tallywire.teststack;

import java.util.Locale;

/** What the stack is made of; {@code -Pcontainers} sets the system property that chooses. */
enum StackKind {
    PROCESSES {
        @Override
        TestStack start() {
            return ProcessStack.start();
        }
    },
    CONTAINERS {
        @Override
        TestStack start() {
            return ContainerStack.start();
        }
    };

    abstract TestStack start();

    static StackKind asked() {
        return valueOf(System.getProperty("tallywire.test.stack", "processes").toUpperCase(Locale.ROOT));
    }
}
