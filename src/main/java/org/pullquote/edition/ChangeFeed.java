package org.pullquote.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * This replica's one reader of the log, for every {@link ChangeFollower} in it. It reads where delivery reads, so with a
 * standby a change is told when it has arrived there; it keeps no position but in memory, and begins at the newest.
 */
@ApplicationScoped
class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final List<ChangeFollower> followers;
    private final ChangeWatch watch;

    // Of the watch's thread alone.
    private @Nullable UUID log;
    private long position;

    ChangeFeed(
            @DataSource("delivery") AgroalDataSource delivery, @All List<ChangeFollower> followers, ChangeWatch watch) {
        this.jdbi = Jdbi.create(delivery);
        this.followers = followers;
        this.watch = watch;
    }

    void start(@Observes StartupEvent event) {
        if (!followers.isEmpty()) {
            watch.follow("changes", this::step);
        }
    }

    private int step() {
        var page = jdbi.withHandle(handle -> LogPage.read(handle, position, BATCH));
        if (log == null || page.misses(log, position) || page.last() < position) {
            start(page);
            return 0;
        }
        if (!page.changes().isEmpty()) {
            position = page.changes().getLast().seq();
            each(page.log(), follower -> follower.changed(page.changes()));
        }
        return page.changes().size();
    }

    /** Also where the log ends before the position: what was read there is lost, and other changes will have its numbers. */
    private void start(LogPage page) {
        log = page.log();
        position = page.last();
        each(page.log(), follower -> follower.starts(page.log(), page.last()));
    }

    private void each(UUID of, Consumer<ChangeFollower> telling) {
        for (var follower : followers) {
            try {
                telling.accept(follower);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "%s could not follow to change %d", follower.getClass(), position);
                follower.starts(of, position);
            }
        }
    }
}
