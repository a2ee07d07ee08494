package org.pullquote.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that come of the database's being away or overloaded, or of what others do in it at the same time, through
 * whichever library they came.
 */
public final class Outage {
    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /**
     * Read-only transaction (a failover is under way), lock not available, and transactions that were given up for others:
     * serialization failure and deadlock.
     */
    private static final Set<String> STATES = Set.of("25006", "55P03", "40001", "40P01");

    private Outage() {}

    /** Whether that is the cause of a failure: the request was right and is worth sending again. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        return cause(failure).isPresent();
    }

    /** What of the causes of a failure tells it. */
    static Optional<Throwable> cause(@Nullable Throwable failure) {
        return Causes.of(failure).filter(Outage::saysSo).findFirst();
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> saysSo(sql.getSQLState(), sql.getMessage());
            case RejectedExecutionException full -> true;
            default -> false;
        };
    }

    private static boolean saysSo(@Nullable String state, @Nullable String message) {
        if (state == null)
            return message != null && message.contains("cquisition timeout"); // the pool's, without a state
        return STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
