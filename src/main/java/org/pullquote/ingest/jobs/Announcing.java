package org.pullquote.ingest.jobs;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Announces a source before the transaction of the write begins. That may hold a connection from its first step on, and to
 * announce takes one by itself: within the transaction, as many requests as there are connections would wait for each other.
 */
@Interceptor
@TakesIn
@Priority(Interceptor.Priority.APPLICATION - 1)
class Announcing {
    private final Announced announced;

    Announcing(Announced announced) {
        this.announced = announced;
    }

    @AroundInvoke
    @Nullable
    Object announce(InvocationContext call) throws Exception {
        announced.make();
        try {
            return call.proceed();
        } finally {
            announced.withdrawUnlessTaken();
        }
    }
}
