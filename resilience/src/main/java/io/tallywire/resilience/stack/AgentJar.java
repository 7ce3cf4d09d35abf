package io.tallywire.resilience.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import io.tallywire.resilience.agent.CrashAgent;

/** Packs the agent, which needs nothing but the JDK. */
final class AgentJar {
    private AgentJar() {
    }

    static Path write(Path jar) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), CrashAgent.class.getName());
        String folder = CrashAgent.class.getPackageName().replace('.', '/');
        try {
            Path root = Path.of(CrashAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.createDirectories(jar.getParent());
            try (var system = Files.isDirectory(root) ? null : java.nio.file.FileSystems.newFileSystem(root);
                    var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    Stream<Path> classes = Files.list(system == null ? root.resolve(folder) : system.getPath(folder))) {
                for (Path type : classes.filter(file -> !file.getFileName().toString().startsWith("package")).toList()) {
                    out.putNextEntry(new JarEntry(folder + "/" + type.getFileName()));
                    Files.copy(type, out);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
