package org.pullquote.delivery.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.Change;
import org.pullquote.edition.ChangeFollower;
import org.pullquote.platform.http.Admission;
import org.pullquote.platform.problem.Problems;

/**
 * Sends changes to any number of readers as they come. It follows the log once, and makes each event once; a reader costs
 * its connection and a position. One that begins further back reads from the log until it has caught up.
 */
@ApplicationScoped
class ChangeStream implements ChangeFollower {
    private static final int BEHIND_PAGE = 100;
    private static final int BEHIND_THREADS = 4;

    private final Changes changes;
    private final StreamSettings settings;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private final Admission admission;
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
    private final WorkerExecutor behind;
    private volatile @Nullable Recent recent;
    private volatile boolean stopping;

    ChangeStream(Changes changes, StreamSettings settings, ObjectMapper mapper, Vertx vertx, Admission admission) {
        this.changes = changes;
        this.settings = settings;
        this.mapper = mapper;
        this.vertx = vertx;
        this.admission = admission;
        // So many readers at a time read from the log, however many come back at once.
        this.behind = vertx.createSharedWorkerExecutor("changes-behind", BEHIND_THREADS);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(settings.heartbeat().toMillis(), _ -> readers.forEach(StreamReader::heartbeat));
    }

    /** So that the streams do not hold up the end of what else is under way. */
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    void stopped(@Observes ShutdownEvent event) {
        stop();
    }

    private void stop() {
        stopping = true;
        readers.forEach(StreamReader::end);
    }

    @Override
    public void starts(UUID log, long position) {
        var first = recent == null;
        recent = new Recent(log, position, List.of());
        if (!first) {
            // They come back with what they had last, and are told whether that still holds.
            readers.forEach(StreamReader::end);
        }
        readers.forEach(StreamReader::wake);
    }

    @Override
    public void changed(List<Change> changes) {
        var before = recent;
        if (before != null) {
            recent = before.and(events(before.log(), changes), settings.buffer());
            readers.forEach(StreamReader::wake);
        }
    }

    /** Takes a reader in, which goes when its connection does. */
    void add(StreamReader reader) {
        if (stopping) {
            throw Problems.unavailable(settings.heartbeat());
        }
        readers.add(reader);
    }

    void remove(StreamReader reader) {
        readers.remove(reader);
    }

    /** Whether the stream that a request asked for is to end. */
    Uni<Boolean> isRefused(RoutingContext request) {
        return admission.isRefused(request);
    }

    /** How many readers there are. */
    int size() {
        return readers.size();
    }

    @Nullable
    Recent recent() {
        return recent;
    }

    /** What comes after a position that is below what is recent. */
    Future<List<Recent.Event>> behind(UUID log, long position) {
        return behind.executeBlocking(
                () -> events(
                        log,
                        changes.after(SyncToken.after(log, position), BEHIND_PAGE)
                                .changes()),
                false);
    }

    private List<Recent.Event> events(UUID log, List<Change> changes) {
        return changes.stream()
                .map(change -> new Recent.Event(change.seq(), event(SyncToken.after(log, change.seq()), change)))
                .toList();
    }

    private Buffer event(SyncToken token, Change change) {
        try {
            return Buffer.buffer("id: %s\ndata: %s\n\n".formatted(token, mapper.writeValueAsString(change)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every change can be written", impossible);
        }
    }
}
