package org.pullquote.desk.copy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.content.Span;
import org.pullquote.edition.Edition;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteOrigin;
import org.pullquote.edition.QuoteStatus;

/**
 * A quote of a working copy.
 *
 * @param anchors where its words stand, in reading order; at least one
 * @param drift the words that stand there now, if they are no longer the quote's
 */
public record WorkingQuote(
        UUID id,
        Said said,
        List<Anchor> anchors,
        Anchoring.State anchoring,
        @Nullable String drift,
        Standing standing,
        QuoteOrigin origin,
        @Nullable Double confidence) {

    /** By where they begin. */
    public static final Comparator<WorkingQuote> READING_ORDER =
            Comparator.comparingInt(quote -> quote.anchors().getFirst().start());

    /** Who said it, how it is told, whom it came through, and when and where it was said. */
    public record Said(
            QuoteKind kind,
            @Nullable UUID speaker,
            @Nullable String speakerRole,
            @Nullable String cue,
            List<UUID> via,
            @Nullable Instant at,
            @Nullable String in) {
        public Said {
            // Two of the chain may have become one.
            via = via.stream().distinct().toList();
        }
    }

    /**
     * How far it is known to have been said.
     *
     * @param reason of a doubt; a status that is none has none, and what is given for it is dropped
     * @param judged who gave it this status; nobody yet, where it never had another
     */
    public record Standing(
            QuoteStatus status,
            @Nullable String reason,
            List<Evidence> evidence,
            @Nullable Judged judged) {
        public Standing {
            reason = status.isDoubt() ? reason : null;
        }

        /** Nobody has looked yet. */
        public static final Standing UNVERIFIED = new Standing(QuoteStatus.UNVERIFIED, null, List.of(), null);

        /** With what an editor says now; another status or reason is theirs. */
        public Standing changed(QuoteStatus status, @Nullable String reason, List<Evidence> evidence, Judged editor) {
            var changed = new Standing(status, reason, evidence, editor);
            var same = status == this.status && Objects.equals(changed.reason, this.reason);
            return same ? new Standing(status, reason, evidence, judged) : changed;
        }
    }

    /** The name of a key or token, and when by the database's clock. */
    public record Judged(String by, Instant at) {}

    /** Its words. The parts of a quotation that is split by its attribution are joined by a space. */
    public String text() {
        return anchors.stream().map(Anchor::exact).collect(Collectors.joining(" "));
    }

    /** The speaker, if known, and the chain. */
    Set<UUID> sources() {
        var all = new TreeSet<>(said.via());
        if (said.speaker() != null) {
            all.add(said.speaker());
        }
        return all;
    }

    /** A place in the text, which is quoted once, and the words that are quoted. */
    record Place(List<Span> spans, String text) {}

    Place place() {
        return new Place(
                anchors.stream()
                        .map(anchor -> new Span(anchor.start(), anchor.end()))
                        .toList(),
                text());
    }

    /** Whether it keeps its article from being published: what is printed as said must stand in the text. */
    public boolean blocksPublishing() {
        return !stands() && said.kind() != QuoteKind.INDIRECT;
    }

    public WorkingQuote with(Said changed) {
        return new WorkingQuote(id, changed, anchors, anchoring, drift, standing, origin, confidence);
    }

    /** With each source named by the id that the map has for it; one that the map lacks is named no more. */
    WorkingQuote withSources(Map<UUID, UUID> ids) {
        return with(new Said(
                said.kind(),
                said.speaker() == null ? null : ids.get(said.speaker()),
                said.speakerRole(),
                said.cue(),
                said.via().stream().map(ids::get).filter(Objects::nonNull).toList(),
                said.at(),
                said.in()));
    }

    public WorkingQuote with(Standing changed) {
        return new WorkingQuote(id, said, anchors, anchoring, drift, changed, origin, confidence);
    }

    /** As the same quote as another, by id and standing. */
    public WorkingQuote as(WorkingQuote same) {
        return new WorkingQuote(same.id, said, anchors, anchoring, drift, same.standing, origin, confidence);
    }

    /** Anchored anew by an editor. */
    public WorkingQuote anchoredAt(List<Anchor> changed) {
        return new WorkingQuote(
                id, said, List.copyOf(changed), Anchoring.State.HELD, null, standing, origin, confidence);
    }

    WorkingQuote moved(List<Anchor> changed, Anchoring.State state, @Nullable String found) {
        return new WorkingQuote(id, said, changed, state, found, standing, origin, confidence);
    }

    /** Whether its words stand at its place. */
    public boolean stands() {
        return anchoring != Anchoring.State.DRIFTED;
    }

    /**
     * What is frozen of it when the article is issued. If its only part has drifted, somebody else may say the same at the
     * place it had; of several, some may still stand.
     */
    public Edition.Quote issued() {
        return new Edition.Quote(
                id,
                text(),
                said.kind(),
                said.speaker(),
                said.speakerRole(),
                said.cue(),
                said.via(),
                said.at(),
                said.in(),
                stands() || anchors.size() > 1 ? anchors : List.of(),
                standing.status(),
                standing.reason(),
                origin,
                confidence);
    }
}
