package org.pullquote.access.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.audit.AuditLog;
import org.pullquote.access.audit.Deed;
import org.pullquote.access.audit.Subject;
import org.pullquote.platform.problem.Causes;

/**
 * Makes every write one transaction: the work, its row in the audit, and the answer that is kept if the request has an
 * {@code Idempotency-Key}. Either all of it is committed, or none.
 */
@Interceptor
@Write
@Priority(Interceptor.Priority.APPLICATION)
class Writes {
    /** How often a write is tried that loses a race for a row. Nothing of a lost try is committed. */
    private static final int TRIES = 3;

    private final Orders orders;
    private final Keeping keeping;
    private final AuditLog audit;
    private final Subject subject;

    Writes(Orders orders, Keeping keeping, AuditLog audit, Subject subject) {
        this.orders = orders;
        this.keeping = keeping;
        this.audit = audit;
        this.subject = subject;
    }

    @AroundInvoke
    @Nullable
    Object write(InvocationContext call) throws Exception {
        // One operation may call another, as PATCH does PUT: what was asked for is the outer one.
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) return call.proceed();
        var order = orders.of(call);
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> carryOut(order, call));
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !lostARace(failure)) throw failure;
            }
        }
    }

    private @Nullable Object carryOut(Order order, InvocationContext call) throws Exception {
        keeping.admit(order.ticket());
        var asked = subject.of(order.path()); // What is deleted is not found by its slug any more.
        var result = call.proceed();
        var outcome = Outcome.of(call.getMethod(), result);
        var about = outcome.header(HttpHeaders.LOCATION)
                .map(made -> subject.of(URI.create(made).getPath()))
                .orElse(asked);
        audit.record(new Deed(order.actor(), order.action(), about, outcome.version(), order.address()));
        keeping.keep(order.ticket(), call.getMethod(), outcome);
        return result;
    }

    /** The try after it reads the row as it is now, and answers that its version is stale, or succeeds. */
    private static boolean lostARace(Throwable failure) {
        return Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance);
    }
}
