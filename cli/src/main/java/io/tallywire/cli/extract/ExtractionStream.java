package io.tallywire.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.tallywire.cli.Failure;
import io.tallywire.cli.extract.LineExtraction.Answer;

/** Extracts on all cores, answers in the order of the input, and holds only a few batches at a time however long that is. */
final class ExtractionStream {
    private final LineExtraction extraction;
    private final int threads;
    private boolean good = true;

    ExtractionStream(LineExtraction extraction, int threads) {
        this.extraction = extraction;
        this.threads = threads;
    }

    /** Reads to the end of the input; false if there was a line that is no article. */
    boolean copy(InputStream in, OutputStream out) throws IOException {
        LineReader reader = new LineReader(in);
        Deque<Future<Answer>> pending = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (List<LineReader.Line> lines = reader.next(); !lines.isEmpty(); lines = reader.next()) {
                List<LineReader.Line> batch = lines;
                pending.add(workers.submit(() -> extraction.answer(batch)));
                boolean wouldWait = in.available() == 0;
                while (!pending.isEmpty() && (wouldWait || pending.size() > 2 * threads)) {
                    write(pending.remove(), out);
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove(), out);
            }
        }
        return good;
    }

    private void write(Future<Answer> future, OutputStream out) throws IOException {
        try {
            Answer answer = future.get();
            good &= answer.good();
            out.write(answer.bytes());
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
