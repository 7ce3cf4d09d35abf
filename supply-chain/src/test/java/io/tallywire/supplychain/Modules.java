package io.tallywire.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project files of the modules. */
final class Modules {
    static final Path ROOT = Path.of(System.getProperty("tallywire.root")).toAbsolutePath();

    private Modules() {
    }

    static List<PomFile> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).map(PomFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
