package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of an article: its blocks in reading order. HTML, Markdown and plain text are renderings of it.
 *
 * <p>A body is always valid and in canonical form: text is NFC, within a block also across runs; white space in running
 * text is single, a line feed being a line break; adjacent runs with equal marks are one; control characters, empty
 * runs and blocks that hold nothing are gone; every block has an id of its own. Ids that are missing or taken are given
 * out as {@code b1}, {@code b2} and so on, after the highest in use.
 *
 * <p>In JSON it is the array of its blocks.
 */
public record Body(@JsonValue List<Block> blocks) {
    /** A body without blocks. */
    public static final Body EMPTY = new Body(List.of());

    /** @throws InvalidBody if the blocks break a rule of the content model; the pointers count the blocks as given */
    public Body {
        var violations = BodyRules.violations(blocks);
        if (!violations.isEmpty()) {
            throw new InvalidBody(violations);
        }
        blocks = BlockIds.assigned(CanonicalForm.of(blocks));
    }

    /**
     * Reads what a client or a store wrote: the marks of quotes and what the media library knows are derived, so they are
     * dropped.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Body read(@JsonSetter(contentNulls = Nulls.FAIL) List<Block> blocks) {
        return new Body(blocks).withoutQuotes().withPictures(Map.of());
    }

    /** The images of the media library that this body shows, in their order. */
    public Set<UUID> media() {
        return blocks.stream()
                .flatMap(
                        block -> block instanceof Block.Image image ? Stream.ofNullable(image.media()) : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same text with no images of the media library but these. What was written under the others stays. */
    public Body withMedia(Set<UUID> there) {
        return new Body(blocks.stream()
                .flatMap(block ->
                        block instanceof Block.Image image ? image.limitedTo(there).stream() : Stream.of(block))
                .toList());
    }

    /** The same body with what is known of these images of the media library, and of no others. */
    public Body withPictures(Map<UUID, Picture> known) {
        return new Body(blocks.stream()
                .map(block -> block instanceof Block.Image image
                        ? image.with(image.media() == null ? null : known.get(image.media()))
                        : block)
                .toList());
    }

    /** The same body without marks of quotes. */
    public Body withoutQuotes() {
        return withRuns(Run::withoutQuotes);
    }

    /** Where its hyperlinks lead. */
    public Set<String> links() {
        var found = new LinkedHashSet<String>();
        for (var block : blocks) {
            BlockText.mapRuns(block, runs -> {
                runs.stream().flatMap(run -> run.link().stream()).forEach(found::add);
                return runs;
            });
        }
        return found;
    }

    /** The same body with its hyperlinks leading elsewhere. */
    public Body withLinks(UnaryOperator<String> elsewhere) {
        return withRuns(run -> run.withLink(elsewhere));
    }

    /** Every address in it: of its hyperlinks, and of what its blocks point to, cite or show. */
    public Set<String> addresses() {
        var all = links();
        blocks.forEach(block -> BlockAddress.of(block).ifPresent(all::add));
        return all;
    }

    /** The same body with other addresses. */
    public Body withAddresses(UnaryOperator<String> elsewhere) {
        return new Body(withLinks(elsewhere).blocks().stream()
                .map(block -> BlockAddress.map(block, elsewhere))
                .toList());
    }

    /** The same body with nothing that leads there: hyperlinks are plain text, and what only points there is gone. */
    public Body without(Predicate<String> there) {
        return new Body(withRuns(run -> run.withoutLink(there)).blocks().stream()
                .flatMap(block -> BlockAddress.of(block).filter(there).isPresent()
                        ? BlockAddress.without(block).stream()
                        : Stream.of(block))
                .toList());
    }

    private Body withRuns(UnaryOperator<Run> change) {
        return new Body(blocks.stream()
                .map(block -> BlockText.mapRuns(
                        block, runs -> runs.stream().map(change).toList()))
                .toList());
    }
}
