package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each stage knows only those before it, so that it can be read, tested and replaced without those behind it. */
class StageOrderTest {
    private static final Path SOURCES = Path.of("src/main/java/io/tallywire/figures");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?io\\.tallywire\\.figures\\.([a-z]+)\\.");
    /** From the first stage to the last; what stands in one set may know each other. */
    private static final List<Set<String>> ORDER = List.of(Set.of("language", "text"), Set.of("number"), Set.of("unit"),
            Set.of("place"), Set.of("source"), Set.of("time"), Set.of("quantity"), Set.of("syntax"), Set.of("role"),
            Set.of("attribution"), Set.of("counted"), Set.of("modality"), Set.of("dating"), Set.of("label"));

    @Test
    void everyPackageIsAStage() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ORDER.stream().flatMap(Set::stream).toList());
        }
    }

    @Test
    void noStageKnowsOneBehindIt() {
        Set<String> backward = new TreeSet<>();
        for (int i = 0; i < ORDER.size(); i++) {
            Set<String> known = new TreeSet<>();
            ORDER.subList(0, i + 1).forEach(known::addAll);
            for (String stage : ORDER.get(i)) {
                importsOf(stage).stream().filter(other -> !known.contains(other))
                        .forEach(other -> backward.add(stage + " -> " + other));
            }
        }
        assertThat(backward).isEmpty();
    }

    private static Set<String> importsOf(String stage) {
        Set<String> imports = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(stage))) {
            for (Path file : files.toList()) {
                Matcher matcher = IMPORT.matcher(Files.readString(file));
                while (matcher.find()) {
                    imports.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imports;
    }
}
