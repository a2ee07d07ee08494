package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Running text as Markdown. */
final class MarkdownProse {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=#?[A-Za-z0-9]+;)");
    /** What would begin a heading, a list, a quote, a fence, a table, a rule or an underline at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^[#+=>:|~-]|(?<=^[0-9]{1,9})[.)]");

    /** Hashes that would close a heading (CommonMark, section 4.2). */
    private static final Pattern CLOSING_HASHES = Pattern.compile("(?<= )#+$");

    /** A bar, escaped already if it stood at the start of the line. */
    private static final Pattern BAR = Pattern.compile("(?:^\\\\)?\\|");

    private static final Pattern PLAIN_DESTINATION = Pattern.compile("[A-Za-z0-9/:.~?=#%+,@&_-]+");

    private MarkdownProse() {}

    /** Each line feed as a hard line break. */
    static String lines(List<Run> runs) {
        return inline(runs).replace("\n", "\\\n");
    }

    /** On one line, as in a heading. */
    static String line(List<Run> runs) {
        var line = inline(runs.stream()
                .map(run -> run.withText(run.text().replace('\n', ' ')))
                .toList());
        return CLOSING_HASHES.matcher(line).replaceFirst("\\\\$0");
    }

    /** On one line between the bars of a table. */
    static String cell(List<Run> runs) {
        return BAR.matcher(line(runs)).replaceAll("\\\\|");
    }

    /** Text of which no character means anything within a line. */
    static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** The destination of a link. */
    static String destination(String address) {
        return PLAIN_DESTINATION.matcher(address).matches()
                ? address
                : "<" + address.replaceAll("[<>\\\\&]", "\\\\$0") + ">";
    }

    /**
     * With the usual delimiters where they say what is meant. Next to letters and punctuation they may not (CommonMark,
     * section 6.2), so that the result is read back, and tags of HTML take their place if need be.
     */
    private static String inline(List<Run> runs) {
        var plain = hoisted(runs.stream().map(Run::withoutQuotes).toList());
        var usual = new Writer(Writer::delimiter).write(plain);
        boolean emphasised =
                plain.stream().flatMap(run -> run.marks().stream()).anyMatch(m -> !(m instanceof Mark.Link));
        return emphasised && !says(usual, plain) ? new Writer(Writer::tag).write(plain) : usual;
    }

    private static boolean says(String markdown, List<Run> meant) {
        var blocks = MarkdownParsing.parse(markdown.replace("\n", "\\\n")).blocks();
        return blocks.size() == 1
                && blocks.getFirst() instanceof Block.Paragraph paragraph
                && paragraph.content().equals(meant);
    }

    /** Emphasis does not begin or end with white space: it carries the marks that go on beyond it only. */
    private static List<Run> hoisted(List<Run> runs) {
        var hoisted = new ArrayList<Run>();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var text = run.text();
            int start = text.length() - text.stripLeading().length();
            int end = Math.max(start, text.stripTrailing().length());
            hoisted.add(new Run(text.substring(0, start), shared(run, i > 0 ? runs.get(i - 1) : Run.of(""))));
            hoisted.add(run.withText(text.substring(start, end)));
            hoisted.add(new Run(text.substring(end), shared(run, i + 1 < runs.size() ? runs.get(i + 1) : Run.of(""))));
        }
        var canonical = Prose.canonical(hoisted);
        // What was parted by a mark may now be white space at the end of a longer run.
        return canonical.equals(runs) ? canonical : hoisted(canonical);
    }

    private static List<Mark> shared(Run run, Run neighbour) {
        return run.marks().stream()
                .filter(mark -> mark instanceof Mark.Link || neighbour.marks().contains(mark))
                .toList();
    }

    /** Opens and closes marks, links being outermost; what stays open between two runs is not closed. */
    private static final class Writer {
        private final BiFunction<Mark, Boolean, String> emphasis;
        private final StringBuilder written = new StringBuilder();
        private final List<Mark> open = new ArrayList<>();

        Writer(BiFunction<Mark, Boolean, String> emphasis) {
            this.emphasis = emphasis;
        }

        String write(List<Run> runs) {
            for (var run : runs) {
                closeAllBut(run.marks());
                run.marks().stream()
                        .filter(mark -> !open.contains(mark))
                        .toList()
                        .forEach(this::begin);
                written.append(escaped(run.text()));
            }
            closeAllBut(List.of());
            return LINE_START.matcher(written).replaceAll("\\\\$0");
        }

        private void closeAllBut(List<Mark> marks) {
            var first = open.stream().filter(mark -> !marks.contains(mark)).findFirst();
            boolean linkBegins = marks.stream().anyMatch(m -> m instanceof Mark.Link && !open.contains(m));
            int keep = linkBegins ? 0 : first.map(open::indexOf).orElse(open.size());
            while (open.size() > keep) {
                end(open.removeLast());
            }
        }

        private void begin(Mark mark) {
            if (mark instanceof Mark.Link) {
                // An exclamation mark would make an image of it.
                if (!written.isEmpty() && written.charAt(written.length() - 1) == '!') {
                    written.insert(written.length() - 1, '\\');
                }
                written.append('[');
            } else {
                written.append(emphasis.apply(mark, true));
            }
            open.add(mark);
        }

        private void end(Mark mark) {
            written.append(
                    mark instanceof Mark.Link link
                            ? "](" + destination(link.href()) + ")"
                            : emphasis.apply(mark, false));
        }

        static String delimiter(Mark mark, boolean begin) {
            return mark instanceof Mark.Bold ? "**" : "*";
        }

        static String tag(Mark mark, boolean begin) {
            var name = mark instanceof Mark.Bold ? "strong>" : "em>";
            return begin ? "<" + name : "</" + name;
        }
    }
}
