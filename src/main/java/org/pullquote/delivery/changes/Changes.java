package org.pullquote.delivery.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.Answer;
import org.pullquote.delivery.Answers;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.delivery.Keys;
import org.pullquote.edition.Change;
import org.pullquote.edition.LogPage;
import org.pullquote.platform.problem.Problems;

/**
 * The public state, and what changed in it since. An initial sync notes the end of the log before it reads anything; what
 * changes while it pages the state, it shows or does not, and the log tells it afterwards in any case.
 */
@ApplicationScoped
class Changes {
    private static final Duration CATCHING_UP = Duration.ofSeconds(1);

    private final DeliveryDatabase database;
    private final Answers answers;

    Changes(DeliveryDatabase database, Answers answers) {
        this.database = database;
        this.answers = answers;
    }

    Answer page(SyncQuery query) {
        return database.read(handle -> {
            var changed = DeliveryDatabase.lastChange(handle);
            var page = page(handle, query, changed);
            return answers.of(
                    page,
                    changed,
                    new Keys(Set.of(), List.of("changes")),
                    "<%s>; rel=\"next\"".formatted(query.next(page.next())));
        });
    }

    /** The changes after a token that is none of an initial sync: the beginning of what a stream has to catch up with. */
    LogPage after(SyncToken token, int limit) {
        return database.read(handle -> held(LogPage.read(handle, token.seq(), limit), token));
    }

    /** The end of the log. */
    SyncToken end() {
        var state = database.read(LogPage::state);
        return SyncToken.after(state.log(), state.last());
    }

    private static ChangePage page(Handle handle, SyncQuery query, Instant now) {
        var since = query.since();
        if (since == null && query.initial()) {
            var state = LogPage.state(handle);
            return initial(handle, query, new SyncToken(state.log(), state.last(), null), SyncToken.Place.START, now);
        }
        if (since != null && since.place() != null) {
            var state = held(LogPage.state(handle), since);
            // A standby that is behind would show what was withdrawn before the sync began, and never take it back.
            if (state.last() < since.seq()) {
                throw Problems.unavailable(CATCHING_UP);
            }
            return initial(handle, query, since, since.place(), now);
        }
        return incremental(handle, query, since);
    }

    private static ChangePage incremental(Handle handle, SyncQuery query, @Nullable SyncToken since) {
        var log = LogPage.read(
                handle, since == null ? 0 : since.seq(), query.limit().value());
        if (since != null) {
            held(log, since);
        }
        var items = log.changes();
        long end = since == null ? log.last() : since.seq();
        var next = SyncToken.after(
                log.log(), items.isEmpty() ? end : items.getLast().seq());
        return new ChangePage(items, next, new ChangePage.Resolved(null, query.limit()));
    }

    private static ChangePage initial(
            Handle handle, SyncQuery query, SyncToken began, SyncToken.Place place, Instant now) {
        var items = new ArrayList<Change>();
        for (var kind : PublicKind.values()) {
            var left = query.limit().value() - items.size();
            if (left > 0 && kind.compareTo(place.kind()) >= 0) {
                var after = kind == place.kind() ? place.after() : new UUID(0, 0);
                var read = kind.read(handle, after, left, began.seq(), now);
                items.addAll(read);
                if (read.size() == left) {
                    var there = new SyncToken.Place(kind, read.getLast().id());
                    return page(query, items, new SyncToken(began.log(), began.seq(), there));
                }
            }
        }
        return page(query, items, SyncToken.after(began.log(), began.seq()));
    }

    private static ChangePage page(SyncQuery query, List<Change> items, SyncToken next) {
        return new ChangePage(List.copyOf(items), next, new ChangePage.Resolved(true, query.limit()));
    }

    private static LogPage held(LogPage log, SyncToken token) {
        if (log.misses(token.log(), token.seq())) {
            throw Problems.gone(
                    "token-too-old",
                    "The log no longer goes back to this token. Start again: drop your copy, and sync with initial=true.");
        }
        return log;
    }
}
