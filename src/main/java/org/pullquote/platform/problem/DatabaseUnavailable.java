package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a 503 of an error that the database's being away or overloaded brought about, through whichever library it came:
 * the request was right and is worth sending again.
 */
@ApplicationScoped
@Startup
class DatabaseUnavailable implements ProblemPostProcessor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MAX_CAUSES = 20;

    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Read-only transaction (a failover is under way) and lock not available. */
    private static final Set<String> STATES = Set.of("25006", "55P03");

    /** Before the framework's own logger, so that an outage is not logged as a fault of the application. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == 500 && isOutage(context.cause) ? Problems.unavailable(RETRY_AFTER) : problem;
    }

    private static boolean isOutage(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(DatabaseUnavailable::saysSo);
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
