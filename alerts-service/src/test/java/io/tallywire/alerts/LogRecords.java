package io.tallywire.alerts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** All that is logged while it is open, at the level of debugging. */
final class LogRecords extends Handler implements AutoCloseable {
    private static final List<String> TALKATIVE = List.of("io.tallywire", "io.quarkus", "io.vertx", "org.jboss.resteasy",
            "org.apache.hc", "org.postgresql", "io.agroal", "org.hibernate", "http-problem");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new ConcurrentHashMap<>();

    LogRecords() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
        for (String name : TALKATIVE) {
            Logger logger = Logger.getLogger(name);
            before.put(logger, logger.getLevel() == null ? Level.INFO : logger.getLevel());
            logger.setLevel(Level.FINE);
        }
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        String text = line instanceof ExtLogRecord record ? record.getFormattedMessage() : line.getMessage();
        Throwable thrown = line.getThrown();
        lines.add(line.getLoggerName() + ": " + text + (thrown == null ? "" : " " + thrown));
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        before.forEach(Logger::setLevel);
    }
}
