package org.pullquote;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The errors, or also lesser things, that are logged while something is tried. */
public final class LoggedErrors extends Handler {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private final Level least;

    private LoggedErrors(Level least) {
        this.least = least;
    }

    /** What may be tried and throw. */
    @FunctionalInterface
    public interface Trial {
        void run() throws Exception;
    }

    /** The messages of the errors, each with its parameters that are logged, by anybody, while this runs. */
    public static List<String> during(Trial trial) throws Exception {
        return during(Level.SEVERE, trial);
    }

    /** The same of all from a level on. */
    public static List<String> during(Level least, Trial trial) throws Exception {
        var errors = new LoggedErrors(least);
        Logger.getLogger("").addHandler(errors);
        try {
            trial.run();
        } finally {
            Logger.getLogger("").removeHandler(errors);
        }
        return errors.records.stream().map(LoggedErrors::text).toList();
    }

    private static String text(LogRecord entry) {
        return entry.getMessage() + " " + Arrays.toString(entry.getParameters());
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= least.intValue()) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
