package org.pullquote.delivery.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.Filling;
import org.pullquote.delivery.Finished;

/** The making of one answer, by one request, while others that ask for the same wait. */
final class Fill implements Filling {
    private final String address;
    private final AnswerCache cache;
    private final long since;
    private @Nullable List<Waiting> waiting = new ArrayList<>();

    /** Begins before anything is read. */
    Fill(String address, AnswerCache cache) {
        this.address = address;
        this.cache = cache;
        this.since = cache.now();
    }

    /** Told how it ended: with an answer, with one that was purged meanwhile, with none that others may have, or not. */
    interface Waiting {
        void ended(Outcome outcome);
    }

    /** How a fill ends. */
    sealed interface Outcome {
        record Made(Kept answer) implements Outcome {}

        record Purged() implements Outcome {}

        /** There is none for anybody. */
        record Refused(Throwable failure) implements Outcome {}

        record Unmade() implements Outcome {}

        /** The server could not: the next to ask would only wait for the same. */
        record Failed() implements Outcome {}
    }

    /** Waits for the end; false if that has been. */
    synchronized boolean await(Waiting other) {
        return waiting != null && waiting.add(other);
    }

    @Override
    public boolean fill(Finished answer) {
        var kept = new Kept(address, answer);
        var current = cache.keep(kept, since);
        end(current ? new Outcome.Made(kept) : new Outcome.Purged());
        return current;
    }

    /** Ends it, unless it has ended. */
    void end(Outcome outcome) {
        take().ifPresent(others -> others.forEach(other -> other.ended(outcome)));
    }

    private synchronized Optional<List<Waiting>> take() {
        var taken = Optional.ofNullable(waiting);
        waiting = null;
        return taken;
    }
}
