package org.pullquote.access.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records refused sign-ins, bounded: on each replica one a minute for an address and what it tried, and {@value #MOST} a
 * minute in all, so that guessing at keys cannot fill the database.
 */
@ApplicationScoped
public class RefusedSignIns {
    private static final Logger LOG = Logger.getLogger(RefusedSignIns.class);
    private static final int MOST = 60;

    /** Beside the {@code operationId}s. */
    static final String ACTION = "refuseSignIn";

    /** What was tried, where it was no key. */
    public static final String TOKENS = "tokens";

    private final AuditLog audit;
    private final Cache<Refusal, Boolean> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    RefusedSignIns(AuditLog audit) {
        this.audit = audit;
    }

    private record Refusal(@Nullable String address, String subject) {}

    /** Whether one like this is still to be recorded; answers so once. */
    public boolean isNew(@Nullable String address, String subject) {
        recent.cleanUp();
        return recent.estimatedSize() < MOST && recent.asMap().putIfAbsent(new Refusal(address, subject), true) == null;
    }

    /** Records one; that this fails must not change the refusal. */
    public void record(@Nullable String address, String subject) {
        try {
            audit.record(new Deed(Actor.ANONYMOUS, ACTION, subject, null, address));
        } catch (RuntimeException failure) {
            LOG.warn("A refused sign-in was not recorded", failure);
        }
    }
}
