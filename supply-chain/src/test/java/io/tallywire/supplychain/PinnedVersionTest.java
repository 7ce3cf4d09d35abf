package io.tallywire.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class PinnedVersionTest {
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+[.]version)>([^<]+)<");

    @Test
    void versionsOfLibrariesAndPluginsStandInTheRootAlone() {
        assertThat(Modules.all()).isNotEmpty().allSatisfy(module -> assertThat(module.versions()).as(module.file().toString())
                .allMatch(version -> version.matches("[$][{][a-z0-9.-]+[}]")));
    }

    @Test
    void everyVersionIsOneAndNotARange() throws IOException {
        var versions = PROPERTY.matcher(Files.readString(Modules.ROOT.resolve("pom.xml"))).results()
                .map(MatchResult::group).toList();

        assertThat(versions).hasSizeGreaterThan(20)
                .allSatisfy(version -> assertThat(version).matches("<[^>]+>[0-9][A-Za-z0-9.-]*<").doesNotContain("SNAPSHOT"));
    }
}
