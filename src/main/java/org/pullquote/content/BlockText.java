package org.pullquote.content;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A block's words: where its runs are, and what its plain text is. */
final class BlockText {
    private BlockText() {}

    /** The plain text of one block; empty for a block without words. */
    static String of(Block block) {
        return switch (block) {
            case Block.Paragraph p -> of(p.content());
            case Block.Heading h -> of(h.content());
            case Block.BlockQuote q -> of(q.content());
            case Block.ListBlock l -> joined(l.items(), "\n", item -> of(item.content()));
            case Block.Table t -> joined(t.rows(), "\n", row -> joined(row.cells(), "\t", cell -> of(cell.content())));
            case Block.Image i ->
                Stream.of(Absent.orEmpty(i.caption()), Absent.orEmpty(i.credit()))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
            case Block.Embed e -> Absent.orEmpty(e.title());
            case Block.Code c -> c.text();
            case Block.Divider d -> "";
            case Block.Related r -> r.title();
        };
    }

    static String of(List<Run> runs) {
        return joined(runs, "", Run::text);
    }

    /**
     * The same block with other runs. The operator is called for each list of runs in reading order; in the plain text
     * exactly one character stands between one list and the next.
     */
    static Block mapRuns(Block block, UnaryOperator<List<Run>> change) {
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(p.id(), change.apply(p.content()));
            case Block.Heading h -> new Block.Heading(h.id(), h.level(), change.apply(h.content()));
            case Block.BlockQuote q -> new Block.BlockQuote(q.id(), change.apply(q.content()), q.cite());
            case Block.ListBlock l ->
                new Block.ListBlock(
                        l.id(),
                        l.ordered(),
                        l.items().stream()
                                .map(item -> new Block.ListBlock.Item(change.apply(item.content())))
                                .toList());
            case Block.Table t ->
                new Block.Table(
                        t.id(),
                        t.header(),
                        t.rows().stream().map(row -> mapRuns(row, change)).toList());
            case Block.Image _, Block.Embed _, Block.Code _, Block.Divider _, Block.Related _ -> block;
        };
    }

    private static Block.Table.Row mapRuns(Block.Table.Row row, UnaryOperator<List<Run>> change) {
        return new Block.Table.Row(row.cells().stream()
                .map(cell -> new Block.Table.Cell(change.apply(cell.content())))
                .toList());
    }

    private static <T> String joined(List<T> parts, String separator, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(separator));
    }
}
