package org.pullquote.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body as Markdown: CommonMark, with the tables of GitHub. An embed and a pointer to further reading are links alone
 * in their paragraph, with the title {@code embed} or {@code related}. What Markdown cannot say is left out: the cite
 * of a blockquote, line breaks in headings and cells, marks of quotes; caption and credit become one title.
 */
public final class MarkdownRendering {
    private MarkdownRendering() {}

    /** The Markdown of a body; blocks are separated by an empty line, and nothing follows the last. */
    public static String of(Body body) {
        var rendered = new StringBuilder();
        boolean alternate = false;
        Block previous = null;
        for (var block : body.blocks()) {
            // Two lists in a row with the same marker would be one.
            alternate = block instanceof Block.ListBlock && previous instanceof Block.ListBlock && !alternate;
            rendered.append(previous == null ? "" : "\n\n").append(block(block, alternate));
            previous = block;
        }
        return rendered.toString();
    }

    private static String block(Block block, boolean alternate) {
        return switch (block) {
            case Block.Paragraph p -> MarkdownProse.lines(p.content());
            case Block.Heading h -> "#".repeat(h.level()) + " " + MarkdownProse.line(h.content());
            case Block.ListBlock l -> list(l, alternate);
            case Block.BlockQuote q -> "> " + MarkdownProse.lines(q.content()).replace("\n", "\n> ");
            case Block.Image i -> image(i);
            case Block.Embed e -> link(e.title() == null ? e.url() : e.title(), e.url(), "embed");
            case Block.Code c -> code(c);
            case Block.Table t -> table(t);
            case Block.Divider _ -> "---";
            case Block.Related r -> link(r.title(), r.url(), "related");
        };
    }

    private static String list(Block.ListBlock list, boolean alternate) {
        var rendered = new StringBuilder();
        int number = 1;
        for (var item : list.items()) {
            var marker = list.ordered() ? number++ + (alternate ? ") " : ". ") : alternate ? "* " : "- ";
            var indent = "\n" + " ".repeat(marker.length());
            rendered.append(rendered.isEmpty() ? "" : "\n").append(marker);
            rendered.append(MarkdownProse.lines(item.content()).replace("\n", indent));
        }
        return rendered.toString();
    }

    private static String image(Block.Image image) {
        var ofLibrary = image.media() == null ? "" : HtmlObjects.MEDIA_SCHEME + image.media();
        var known = image.picture();
        if (known != null) {
            return "!"
                    + link(Absent.orEmpty(image.alt() == null ? known.alt() : image.alt()), known.url(), title(image));
        }
        var address = image.src() != null ? image.src() : ofLibrary;
        return "!" + link(Absent.orEmpty(image.alt()), address, title(image));
    }

    private static String title(Block.Image image) {
        var known = image.picture();
        var caption = image.caption() != null || known == null ? image.caption() : known.caption();
        var credit = image.credit() != null || known == null ? image.credit() : known.credit();
        return Stream.of(Absent.orEmpty(caption), Absent.orEmpty(credit))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    private static String link(String text, String address, @Nullable String title) {
        var quoted = title == null || title.isEmpty()
                ? ""
                : " \"" + MarkdownProse.escaped(title).replace("\"", "\\\"") + "\"";
        return "[" + MarkdownProse.escaped(text) + "](" + MarkdownProse.destination(address) + quoted + ")";
    }

    private static String code(Block.Code code) {
        int longest = 2;
        int current = 0;
        for (char c : code.text().toCharArray()) {
            current = c == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        var fence = "`".repeat(longest + 1);
        return fence + Absent.orEmpty(code.language()) + "\n" + code.text() + "\n" + fence;
    }

    private static String table(Block.Table table) {
        int width = table.rows().getFirst().cells().size();
        var rows = table.rows().stream().map(MarkdownRendering::row).toList();
        var header = table.header() ? rows.getFirst() : "|" + "  |".repeat(width);
        var lines = table.header() ? rows.subList(1, rows.size()) : rows;
        return Stream.of(List.of(header, "|" + " --- |".repeat(width)), lines)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static String row(Block.Table.Row row) {
        return row.cells().stream()
                .map(cell -> MarkdownProse.cell(cell.content()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
