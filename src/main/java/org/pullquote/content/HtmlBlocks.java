package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects blocks while HTML is read from front to back. */
final class HtmlBlocks {
    /** Stands for {@code <br>} until line feeds of the HTML, which are white space there, have become spaces. */
    static final String LINE_BREAK = "\u2028";

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final List<Block> blocks = new ArrayList<>();
    private final HtmlMarks marks = new HtmlMarks();
    private final List<Optional<String>> quotes = new ArrayList<>();
    private final List<Block.ListBlock.Item> items = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private int lists;
    private boolean ordered;
    private int level;

    HtmlMarks marks() {
        return marks;
    }

    void text(String text) {
        runs.add(new Run(WHITE_SPACE.matcher(text).replaceAll(" "), marks.open()));
    }

    /** A block that stands by itself. Within a list, it parts the list. */
    void add(Block block) {
        end();
        flushList();
        blocks.add(block);
    }

    void beginList(boolean isOrdered) {
        end();
        if (lists++ == 0) {
            ordered = isOrdered;
        }
    }

    void endList() {
        endItem();
        if (--lists == 0) {
            flushList();
        }
    }

    /** At the end of an item, and at the beginning of one, as text outside of items is one too. */
    void endItem() {
        end();
    }

    void beginQuote(Optional<String> cite) {
        end();
        quotes.add(cite);
    }

    void endQuote() {
        end();
        quotes.removeLast();
    }

    void beginHeading(int ofLevel) {
        end();
        level = ofLevel;
    }

    void endHeading() {
        end();
        level = 0;
    }

    /** Between two paragraphs. Within an item or a heading, that is a line break. */
    void endParagraph() {
        if (lists > 0 || level > 0) {
            runs.add(Run.of(LINE_BREAK));
        } else {
            end();
        }
    }

    Body body() {
        end();
        flushList();
        return new Body(blocks);
    }

    private void end() {
        if (runs.isEmpty()) {
            return;
        }
        var ended = runs;
        runs = new ArrayList<>();
        if (level > 0) {
            flushList();
            blocks.add(new Block.Heading("", level, ended));
        } else if (lists > 0) {
            var content = Prose.canonical(ended);
            if (!content.isEmpty()) {
                items.add(new Block.ListBlock.Item(content));
            }
        } else {
            Paragraphs.of(ended).forEach(this::addProse);
        }
    }

    private void addProse(List<Run> content) {
        blocks.add(quotes.isEmpty() ? new Block.Paragraph("", content) : new Block.BlockQuote("", content, cite()));
    }

    private @Nullable String cite() {
        return quotes.getLast().filter(Addresses::isResource).orElse(null);
    }

    private void flushList() {
        if (!items.isEmpty()) {
            blocks.add(new Block.ListBlock("", ordered, List.copyOf(items)));
            items.clear();
        }
    }

    /** Parts running text where two line breaks follow each other. */
    private static final class Paragraphs {
        private static final Pattern PARTING = Pattern.compile(LINE_BREAK + "[ " + LINE_BREAK + "]*" + LINE_BREAK);

        static List<List<Run>> of(List<Run> runs) {
            var text = BlockText.of(runs);
            var parting = PARTING.matcher(text);
            var paragraphs = new ArrayList<List<Run>>();
            int start = 0;
            while (parting.find()) {
                paragraphs.add(slice(runs, start, parting.start()));
                start = parting.end();
            }
            paragraphs.add(slice(runs, start, text.length()));
            return paragraphs;
        }

        private static List<Run> slice(List<Run> runs, int start, int end) {
            var slice = new ArrayList<Run>();
            int offset = 0;
            for (var run : runs) {
                int length = run.text().length();
                int from = Math.clamp(start - offset, 0, length);
                int to = Math.clamp(end - offset, 0, length);
                if (from < to) {
                    slice.add(run.withText(run.text().substring(from, to)));
                }
                offset += length;
            }
            return slice;
        }
    }
}
