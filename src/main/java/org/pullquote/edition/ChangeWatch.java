package org.pullquote.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells those who follow the log that it has grown. One connection to the primary listens for the notice that each writer
 * leaves ({@code NOTIFY}); it is made anew when it breaks. As notices are lost with a connection, and run ahead of a
 * standby, every follower looks by itself as well, every {@link ChangeSettings#poll()}.
 */
@ApplicationScoped
public class ChangeWatch {
    /** The channel of the notices. */
    static final String CHANNEL = "pullquote_changes";

    private static final Logger LOG = Logger.getLogger(ChangeWatch.class);
    private static final int WAIT_MILLISECONDS = 1_000;
    private static final int VALID_SECONDS = 3;

    private final DataSource primary;
    private final ChangeSettings settings;
    private final List<Following> followings = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread listener =
            Thread.ofPlatform().daemon().name("change-notices").unstarted(this::listen);

    ChangeWatch(DataSource primary, ChangeSettings settings) {
        this.primary = primary;
        this.settings = settings;
    }

    /** Reads on in the log: how many changes it found, 0 if it is at the end. */
    @FunctionalInterface
    public interface Step {
        int read();
    }

    /** Lets a follower step in a thread of its own until the application stops, whenever there may be something new. */
    public void follow(String name, Step step) {
        var following = new Following(name, step, settings.poll());
        followings.add(following);
        following.start();
    }

    void start(@Observes StartupEvent event) {
        listener.start();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopped.countDown();
        followings.forEach(Following::stop);
        followings.forEach(Following::join);
        try {
            // It gives its connection back before the pool is closed under it.
            listener.join(2 * WAIT_MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        var away = false;
        try {
            do {
                try {
                    listenWhileConnected();
                } catch (SQLException failure) {
                    if (!away && !isStopped()) {
                        LOG.warnf("No notices of changes for now, only looks: %s", failure.getMessage());
                    }
                }
                away = true;
            } while (!stopped.await(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenWhileConnected() throws SQLException {
        try (var connection = primary.getConnection();
                var statement = connection.createStatement()) {
            // Whoever looks at the database's sessions sees what this one waits for.
            statement.execute("set application_name = 'pullquote-notices'");
            statement.execute("listen " + CHANNEL);
            followings.forEach(Following::wake);
            var notices = connection.unwrap(PGConnection.class);
            while (!isStopped() && connection.isValid(VALID_SECONDS)) {
                if (areThere(notices, statement)) {
                    followings.forEach(Following::wake);
                }
            }
            statement.execute("unlisten *");
            statement.execute("reset application_name");
        }
    }

    /** The pool does not hear what the driver's own interface throws. A statement tells it, so that it drops the connection. */
    private static boolean areThere(PGConnection notices, Statement statement) throws SQLException {
        try {
            return notices.getNotifications(WAIT_MILLISECONDS).length > 0;
        } catch (SQLException lost) {
            statement.execute("select 1");
            throw lost;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
