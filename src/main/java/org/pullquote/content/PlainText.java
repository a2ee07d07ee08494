package org.pullquote.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a body, in NFC: its blocks' texts joined by an empty line. Items of a list and rows of a table are
 * joined by a line feed, cells by a tab; an image's text is its caption and its credit, each a line. Blocks without
 * text are left out.
 *
 * <p>All offsets are Unicode code points, half open, counted from 0 over the whole text.
 */
public final class PlainText {
    /** How many code points of context an anchor keeps on either side. */
    public static final int CONTEXT = 32;

    private static final String SEPARATOR = "\n\n";

    private final CodePoints text;
    private final List<BlockSpan> blocks;
    private final Map<String, BlockSpan> byId;
    private @Nullable Folded folded;

    /**
     * Where a block's text stands.
     *
     * @param id of the block
     * @param start first code point of its text
     * @param end the code point after its last
     */
    public record BlockSpan(String id, int start, int end) {}

    private PlainText(CodePoints text, List<BlockSpan> blocks) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
        this.byId = HashMap.newHashMap(blocks.size());
        blocks.forEach(block -> byId.put(block.id(), block));
    }

    /** The plain text of a body. */
    public static PlainText of(Body body) {
        var joined = new StringBuilder();
        var blocks = new ArrayList<BlockSpan>();
        int offset = 0;
        for (var block : body.blocks()) {
            var own = BlockText.of(block);
            if (own.isEmpty()) {
                continue;
            }
            if (!joined.isEmpty()) {
                joined.append(SEPARATOR);
                offset += SEPARATOR.length();
            }
            int end = offset + own.codePointCount(0, own.length());
            blocks.add(new BlockSpan(block.id(), offset, end));
            joined.append(own);
            offset = end;
        }
        return new PlainText(new CodePoints(joined.toString()), blocks);
    }

    /** The whole text. */
    public String text() {
        return text.text();
    }

    /** In code points. */
    public int length() {
        return text.length();
    }

    /**
     * The words from one code point up to another.
     *
     * @throws IndexOutOfBoundsException if the offsets are not within the text or in the wrong order
     */
    public String slice(int start, int end) {
        return text.slice(start, end);
    }

    /** The blocks that have text, in reading order. */
    public List<BlockSpan> blocks() {
        return blocks;
    }

    /** The block of an id, if it has text. */
    public Optional<BlockSpan> block(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The block in whose text a code point stands; a block's end belongs to it. Empty between blocks and outside the
     * text.
     */
    public Optional<BlockSpan> blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var block = blocks.get(middle);
            if (offset < block.start()) {
                high = middle - 1;
            } else if (offset > block.end()) {
                low = middle + 1;
            } else {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /**
     * The anchor of the words from one code point up to another.
     *
     * @throws IllegalArgumentException if the words do not lie within one block, or there are none
     */
    public Anchor anchor(int start, int end) {
        var block = blockAt(start)
                .filter(candidate -> start < end && end <= candidate.end())
                .orElseThrow(() ->
                        new IllegalArgumentException("No words within one block: %d to %d".formatted(start, end)));
        return new Anchor(
                block.id(),
                start,
                end,
                slice(start, end),
                slice(Math.max(0, start - CONTEXT), start),
                slice(end, Math.min(length(), end + CONTEXT)));
    }

    /** Anchors of the words from one code point up to another, one for each block they touch; none of no words. */
    public List<Anchor> anchors(int start, int end) {
        return blocks.stream()
                .filter(_ -> start < end)
                .filter(block -> block.start() < end && start < block.end())
                .map(block -> anchor(Math.max(start, block.start()), Math.min(end, block.end())))
                .toList();
    }

    /**
     * The anchor here of words of another text, of which this one has some blocks as they are there; empty if theirs is
     * not among them.
     */
    public Optional<Anchor> anchor(PlainText other, int start, int end) {
        return other.blockAt(start)
                .filter(there -> end <= there.end())
                .flatMap(there -> block(there.id()).map(here -> here.start() - there.start()))
                .map(shift -> anchor(start + shift, end + shift));
    }

    /** Whether the words of an anchor stand at its place. */
    public boolean holds(Anchor anchor) {
        return anchor.start() < anchor.end()
                && block(anchor.block())
                        .filter(block -> block.start() <= anchor.start() && anchor.end() <= block.end())
                        .filter(_ -> slice(anchor.start(), anchor.end()).equals(anchor.exact()))
                        .isPresent();
    }

    /** All places where words stand, in reading order: see {@link #find(String, String, String)}. */
    public List<Span> find(String exact) {
        return find(exact, null, null);
    }

    /**
     * All places within one block where words stand between what is given of their context, in reading order.
     * Where they stand nowhere as given, places that differ from them in white space, quotation marks, apostrophes and
     * dashes only.
     *
     * @param exact the words
     * @param prefix what stands directly before them, of any length; null or empty if not known
     * @param suffix what stands directly after them
     */
    public List<Span> find(String exact, @Nullable String prefix, @Nullable String suffix) {
        if (exact.isBlank()) {
            return List.of();
        }
        var sought = new Sought(exact, Absent.orEmpty(prefix), Absent.orEmpty(suffix));
        var strict = places(sought);
        return strict.isEmpty() ? withinBlocks(folded().find(sought)) : strict;
    }

    /** All places within one block where words stand exactly so. */
    List<Span> places(String exact) {
        return places(new Sought(exact, "", ""));
    }

    private List<Span> places(Sought sought) {
        return withinBlocks(sought.in(text()).stream()
                .map(place -> new Span(text.codePoint(place.start()), text.codePoint(place.end())))
                .toList());
    }

    private List<Span> withinBlocks(List<Span> places) {
        return places.stream()
                .filter(place -> blockAt(place.start())
                        .filter(block -> place.end() <= block.end())
                        .isPresent())
                .toList();
    }

    private Folded folded() {
        var known = folded;
        if (known == null) {
            known = new Folded(text());
            folded = known;
        }
        return known;
    }

    /** How many words it has; see {@link WordCount}. */
    public int wordCount() {
        return WordCount.of(text());
    }

    /** How long it takes to read, in minutes, at least one; see {@link WordCount#minutes}. */
    public int readingMinutes() {
        return WordCount.minutes(wordCount());
    }
}
