package io.tallywire.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.LocalStack;

/** The stack as local processes, on empty data below the module's target folder. */
final class ProcessStack {
    private static final String FOLDER = "stack-of-jvm-";

    private ProcessStack() {
    }

    static TestStack start() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            deleteThoseOfEndedJvms(target);
            LocalStack stack = LocalStack.start(target.resolve(FOLDER + ProcessHandle.current().pid()));
            return new TestStack(stack.kafka().bootstrapServers(), stack.postgres().jdbcUrl(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteThoseOfEndedJvms(Path target) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(target, FOLDER + "[0-9]*")) {
            for (Path folder : folders) {
                long pid = Long.parseLong(folder.getFileName().toString().substring(FOLDER.length()));
                if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                    FileTree.delete(folder);
                }
            }
        }
    }
}
