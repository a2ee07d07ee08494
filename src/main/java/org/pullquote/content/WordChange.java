package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of text that one version has and another has, or has not. What is kept and deleted, put together, is the
 * old text; what is kept and inserted is the new one.
 */
public record WordChange(Op op, String text) {
    /** What became of it. */
    @Schema(name = "WordOperation")
    public enum Op {
        /** In both texts. */
        @JsonProperty("keep")
        KEEP,
        /** In the old text only. */
        @JsonProperty("delete")
        DELETE,
        /** In the new text only. */
        @JsonProperty("insert")
        INSERT
    }

    /** A {@link ShortestEdit} by words from one text to another, without empty stretches; adjacent ones differ in what they do. */
    public static List<WordChange> between(String before, String after) {
        var old = Tokens.of(before);
        var young = Tokens.of(after);
        var way = new Way(new CodePoints(before), new CodePoints(after));
        int head = old.sharedStart(young);
        int tail = old.sharedEnd(young, head);
        int oldAt = 0;
        int youngAt = 0;
        var changes = ShortestEdit.between(
                old.texts().subList(head, old.size() - tail), young.texts().subList(head, young.size() - tail));
        for (var change : changes) {
            for (; oldAt < head + change.startOriginal; oldAt++, youngAt++) {
                way.keep(span(old, oldAt), span(young, youngAt));
            }
            oldAt = head + change.endOriginal;
            youngAt = head + change.endRevised;
        }
        for (; oldAt < old.size(); oldAt++, youngAt++) {
            way.keep(span(old, oldAt), span(young, youngAt));
        }
        return way.done();
    }

    private static Span span(Tokens tokens, int at) {
        return new Span(tokens.starts()[at], tokens.ends()[at]);
    }

    /** The way as far as it has been gone. */
    private static final class Way {
        private final CodePoints before;
        private final CodePoints after;
        private final List<WordChange> steps = new ArrayList<>();
        private int oldAt;
        private int youngAt;

        Way(CodePoints before, CodePoints after) {
            this.before = before;
            this.after = after;
        }

        /** Goes on to a word that both texts have. */
        void keep(Span old, Span young) {
            between(before.slice(oldAt, old.start()), after.slice(youngAt, young.start()));
            step(Op.KEEP, before.slice(old.start(), old.end()));
            oldAt = old.end();
            youngAt = young.end();
        }

        List<WordChange> done() {
            between(before.slice(oldAt, before.length()), after.slice(youngAt, after.length()));
            return List.copyOf(steps);
        }

        /** What stands between two kept words; the white space that both have around it is kept as well. */
        private void between(String old, String young) {
            int head = sharedSpace(old, young);
            var back = new StringBuilder(old.substring(head)).reverse().toString();
            int tail = sharedSpace(
                    back, new StringBuilder(young.substring(head)).reverse().toString());
            step(Op.KEEP, old.substring(0, head));
            step(Op.DELETE, old.substring(head, old.length() - tail));
            step(Op.INSERT, young.substring(head, young.length() - tail));
            step(Op.KEEP, old.substring(old.length() - tail));
        }

        private static int sharedSpace(String one, String other) {
            int shared = 0;
            while (shared < Math.min(one.length(), other.length())
                    && one.charAt(shared) == other.charAt(shared)
                    && Character.isWhitespace(one.charAt(shared))) {
                shared++;
            }
            return shared;
        }

        private void step(Op op, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!steps.isEmpty() && steps.getLast().op() == op) {
                steps.add(new WordChange(op, steps.removeLast().text() + text));
            } else {
                steps.add(new WordChange(op, text));
            }
        }
    }
}
