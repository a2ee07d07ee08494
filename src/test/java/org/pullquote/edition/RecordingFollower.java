package org.pullquote.edition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what the feed tells. */
@Singleton
public class RecordingFollower implements ChangeFollower {
    final List<Change> told = new CopyOnWriteArrayList<>();
    final AtomicInteger starts = new AtomicInteger();

    @Override
    public void starts(UUID log, long position) {
        starts.incrementAndGet();
    }

    @Override
    public void changed(List<Change> changes) {
        told.addAll(changes);
    }

    List<Long> toldOf(String url) {
        return told.stream()
                .filter(change -> change.url().equals(url))
                .map(Change::seq)
                .toList();
    }
}
