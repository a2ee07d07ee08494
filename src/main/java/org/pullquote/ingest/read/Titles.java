package org.pullquote.ingest.read;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Run;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.platform.text.Visible;

/** Titles for texts that have none set apart. */
public final class Titles {
    /** Code points. */
    private static final int LONGEST_MADE = 100;

    private Titles() {}

    /** A title and the body without it. */
    public record Titled(String title, Body body) {}

    /**
     * The heading that a body begins with, or its first sentence, which stays.
     *
     * @throws Unreadable if there is no text
     */
    static Titled of(Body body) {
        var blocks = body.blocks();
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading heading) {
            var title = line(heading.content().stream().map(Run::text).collect(Collectors.joining()));
            if (!title.isEmpty()) {
                return new Titled(title, new Body(blocks.subList(1, blocks.size())));
            }
        }
        var text = PlainText.of(body).text();
        if (!Visible.in(text)) {
            throw new Unreadable("There is no text in it.");
        }
        return new Titled(ofSentence(text), body);
    }

    /** One line, of a length that a title may have. */
    static String line(String title) {
        return cut(oneLine(title), WorkingCopy.Text.TITLE);
    }

    /** Without white space around it, and a single space wherever it has some; empty if nothing of it is visible. */
    static String oneLine(String text) {
        return Visible.in(text) ? text.strip().replaceAll("[\\s\\h]+", " ").strip() : "";
    }

    /** A body without the title, if it begins by repeating it. */
    public static Body without(String title, Body body) {
        var blocks = body.blocks();
        boolean repeats = !blocks.isEmpty()
                && runs(blocks.getFirst())
                        .map(runs -> oneLine(runs.stream().map(Run::text).collect(Collectors.joining())))
                        .filter(title::equalsIgnoreCase)
                        .isPresent();
        return repeats ? new Body(blocks.subList(1, blocks.size())) : body;
    }

    private static Optional<List<Run>> runs(Block block) {
        return switch (block) {
            case Block.Heading heading -> Optional.of(heading.content());
            case Block.Paragraph paragraph -> Optional.of(paragraph.content());
            default -> Optional.empty();
        };
    }

    /** The title that a source gives, or where that is blank to the eye, one made of the text. */
    public static Titled of(@Nullable String title, Body body) {
        var line = title == null ? "" : line(title);
        return line.isEmpty() ? of(body) : new Titled(line, body);
    }

    private static String ofSentence(String text) {
        var line = text.lines().filter(Visible::in).findFirst().orElse(text).strip();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        sentences.first();
        return cut(line.substring(0, sentences.next()).strip(), LONGEST_MADE);
    }

    /** At a space, if there is one, and with an ellipsis; {@code longest} counts code points. */
    public static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        var kept = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        var space = kept.lastIndexOf(' ');
        return (space > 0 ? kept.substring(0, space) : kept) + "…";
    }
}
