package io.tallywire.supplychain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTest {
    /** From "group:artifact" to the reason why it may stay. */
    private static final Map<String, String> ALLOWED = allowed();

    @Test
    void noLibraryHasOnlyALicenceThatSpreadsToWhatUsesIt() {
        assertThat(Library.all()).hasSizeGreaterThan(100).filteredOn(library -> !ALLOWED.containsKey(library.name()))
                .allSatisfy(library -> assertThat(LicenceRule.allows(library.licences()))
                        .as(library.name() + " is under " + library.licences()).isTrue());
    }

    @Test
    void everyExceptionIsNeededAndHasItsReason() {
        Set<String> refused = Library.all().filter(library -> !LicenceRule.allows(library.licences())).map(Library::name)
                .collect(toSet());

        assertThat(refused).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        assertThat(ALLOWED.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void everyDependencyOfAModuleIsLookedAt() {
        Set<String> seen = Library.all().map(Library::artifact).collect(toSet());
        Set<String> modules = Modules.all().stream().map(PomFile::module)
                .collect(toSet());

        assertThat(Modules.all()).allSatisfy(module -> assertThat(module.dependencies()).as(module.file().toString())
                .allMatch(name -> seen.contains(name.replaceAll("[$][{].*[}]", "linux-amd64")) || modules.contains(name)));
    }

    @Test
    void whatMayOnlyMeasureIsInTheBenchmarksAlone() {
        assertThat(Modules.all()).filteredOn(module -> module.dependencies().stream().anyMatch(name -> name.startsWith("jmh")))
                .extracting(PomFile::module).containsExactly("benchmarks");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GNU General Public License, version 2", "LGPL-2.1-only", "GNU Lesser General Public License",
            "GNU Affero General Public License v3.0", "AGPL-3.0", "GPL2 w/ CPE",
            "x https://www.gnu.org/licenses/gpl-3.0.html" })
    void theseSpread(String licence) {
        assertThat(LicenceRule.allows(List.of(licence))).isFalse();
        assertThat(LicenceRule.allows(List.of(licence, "Apache-2.0"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Apache License, Version 2.0", "MIT", "BSD-3-Clause", "EPL-2.0", "Unicode-3.0", "CC0" })
    void theseDoNot(String licence) {
        assertThat(LicenceRule.allows(List.of(licence))).isTrue();
    }

    @Test
    void aLibraryWithoutALicenceIsNotAllowed() {
        assertThat(LicenceRule.allows(List.of())).isFalse();
    }

    private static Map<String, String> allowed() {
        try (InputStream in = Objects.requireNonNull(LicenceTest.class.getResourceAsStream("allowed.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s+", 2))
                    .collect(toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
