package io.tallywire.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether a process still does anything. */
final class Liveness {
    private Liveness() {
    }

    /** Java counts a process as alive that has ended and whose parent never asked; in containers nobody may ever ask. */
    static boolean of(ProcessHandle process) {
        return process.isAlive() && !(isZombie(process) && hasOneThread(process));
    }

    /** The first thread of a killed process is a zombie while the others still end; until the last has, its ports are taken. */
    private static boolean hasOneThread(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.count() <= 1;
        } catch (IOException | UncheckedIOException justGone) {
            return true;
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The state follows the command, which stands in parentheses and may hold any character.
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noProcOrJustGone) {
            return false;
        }
    }
}
