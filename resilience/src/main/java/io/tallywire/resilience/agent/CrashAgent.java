package io.tallywire.resilience.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;

import org.jspecify.annotations.Nullable;

/** A Java agent: the services under test get their hooks from it, and the services that are shipped have none. */
public final class CrashAgent {
    private CrashAgent() {
    }

    /** @param control the file that {@link Hooks} follows */
    public static void premain(String control, Instrumentation instrumentation) {
        Hooks.follow(Path.of(control));
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String name,
                    @Nullable Class<?> before, @Nullable ProtectionDomain domain, byte[] bytes) {
                return loader == null || name == null || !Weaving.concerns(name) ? null : Weaving.weave(name, bytes, loader);
            }
        });
    }
}
