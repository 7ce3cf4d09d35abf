package io.tallywire.cli.extract;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;

import io.tallywire.cli.Failure;
import io.tallywire.figures.FigureExtractor;
import picocli.CommandLine.Command;

@Command(name = "extract", mixinStandardHelpOptions = true, description = {
        "Read articles as NDJSON from standard input and write their figures, a line each in the same order.",
        "A line of input has \"text\", and \"id\", \"title\", \"language\", \"publishedAt\" and \"publisher\" where known.",
        "A bad line gives {\"line\", \"error\"} in its place, and exit status 1 at the end." })
public final class ExtractCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        // The descriptors themselves: System.in and System.out add locks and buffers of their own.
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            var stream = new ExtractionStream(new LineExtraction(FigureExtractor.create()),
                    Runtime.getRuntime().availableProcessors());
            return stream.copy(new FileInputStream(FileDescriptor.in), out) ? 0 : 1;
        } catch (IOException e) {
            throw new Failure("reading or writing stopped: " + e.getMessage());
        }
    }
}
