package org.pullquote.delivery.cache;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Set;

/**
 * What was purged lately. An answer that began to be made before a purge may show what was there before it, and is not kept if
 * it has one of the purged keys. Not safe by itself for use by several threads.
 */
final class Purges {
    private static final int REMEMBERED = 4_096;

    private final ArrayDeque<Set<String>> recent = new ArrayDeque<>();
    private long count;
    private long everything;

    /** How many there have been: a point in time. */
    long count() {
        return count;
    }

    void add(Set<String> keys) {
        recent.addFirst(keys);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        count++;
    }

    void addEverything() {
        recent.clear();
        count++;
        everything = count;
    }

    /** Whether any of the keys was purged since a point in time; yes if that is longer ago than is remembered. */
    boolean touched(Set<String> keys, long since) {
        if (since < everything || count - since > recent.size()) {
            return true;
        }
        return recent.stream().limit(count - since).anyMatch(purged -> !Collections.disjoint(purged, keys));
    }
}
