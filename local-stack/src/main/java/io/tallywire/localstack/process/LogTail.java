package io.tallywire.localstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log, for messages that say why something failed. */
public final class LogTail {
    private static final int LINES = 8;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d)");

    private LogTail() {
    }

    public static String of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).lookingAt()).toList();
            return "the end of " + log + ":\n  "
                    + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException none) {
            return "it wrote no log at " + log;
        }
    }
}
