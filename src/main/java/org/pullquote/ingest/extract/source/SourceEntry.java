package org.pullquote.ingest.extract.source;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;

/** A source while its mentions are gathered; two words for one source lead to the same entry. */
public final class SourceEntry {
    private final SourceKind kind;
    private final String label;
    private final String head;
    private @Nullable String role;
    private final SortedSet<Span> mentions = new TreeSet<>();

    SourceEntry(SourceKind kind, String label, String head) {
        this.kind = kind;
        this.label = label;
        this.head = head;
    }

    void mention(Span span) {
        mentions.add(span);
    }

    void printedAs(@Nullable String printedRole) {
        role = role == null ? printedRole : role;
    }

    public SourceKind kind() {
        return kind;
    }

    /** The name; of a source without one its description. */
    public String label() {
        return label;
    }

    /** The noun that the description turns on; empty for a source with a name. */
    String head() {
        return head;
    }

    public boolean isNamed() {
        return head.isEmpty();
    }

    public @Nullable String role() {
        return role;
    }

    public SortedSet<Span> mentions() {
        return Collections.unmodifiableSortedSet(mentions);
    }
}
