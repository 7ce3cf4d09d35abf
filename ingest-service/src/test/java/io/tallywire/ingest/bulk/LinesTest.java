package io.tallywire.ingest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

class LinesTest {
    @Property(tries = 300)
    void linesComeBackAsTheyWereJoined(@ForAll @Size(max = 8) List<@CharRange(from = 'a', to = 'c') String> lines)
            throws IOException {
        assertThat(lines(String.join("\n", lines) + "\n", 10_000)).isEqualTo(lines.isEmpty() ? List.of("") : lines);
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("a\nb", 10)).containsExactly("a", "b");
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void aLineLongerThanAllChunksIsWhole() throws IOException {
        String line = "x".repeat(300_000);

        assertThat(lines(line + "\ny", 400_000)).containsExactly(line, "y");
    }

    @Test
    void aLineThatIsTooLongIsCutOneByteLaterAndTheNextIsWhole() throws IOException {
        assertThat(lines("x".repeat(300_000) + "\ny", 100)).containsExactly("x".repeat(101), "y");
    }

    private static List<String> lines(String text, int maxLength) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), maxLength);
        List<String> result = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            result.add(new String(line, UTF_8));
        }
        return result;
    }
}
