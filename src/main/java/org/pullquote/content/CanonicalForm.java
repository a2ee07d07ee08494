package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one form of a block among those that say the same; see {@link Body}. */
final class CanonicalForm {
    private CanonicalForm() {}

    static List<Block> of(List<Block> blocks) {
        return blocks.stream().map(CanonicalForm::of).flatMap(Optional::stream).toList();
    }

    /** Empty for a block that holds nothing. */
    private static Optional<Block> of(Block block) {
        return switch (BlockText.mapRuns(block, Prose::canonical)) {
            case Block.Paragraph p ->
                Optional.<Block>of(p).filter(b -> !p.content().isEmpty());
            case Block.Heading h ->
                Optional.<Block>of(h).filter(b -> !h.content().isEmpty());
            case Block.BlockQuote q ->
                Optional.<Block>of(quote(q)).filter(b -> !q.content().isEmpty());
            case Block.ListBlock l -> list(l);
            case Block.Table t -> table(t);
            case Block.Image i -> Optional.of(image(i));
            case Block.Embed e -> Optional.of(new Block.Embed(e.id(), e.url(), line(e.title())));
            case Block.Code c -> code(c);
            case Block.Divider d -> Optional.of(d);
            case Block.Related r -> Optional.of(new Block.Related(r.id(), Prose.line(r.title()), r.url()));
        };
    }

    private static Block quote(Block.BlockQuote quote) {
        return new Block.BlockQuote(quote.id(), quote.content(), Absent.ifBlank(quote.cite()));
    }

    private static Optional<Block> list(Block.ListBlock list) {
        var items =
                list.items().stream().filter(item -> !item.content().isEmpty()).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Block.ListBlock(list.id(), list.ordered(), items));
    }

    /** All rows as wide as the widest; a header that names no column is none. */
    private static Optional<Block> table(Block.Table table) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var rows = new ArrayList<>(
                table.rows().stream().map(row -> widened(row, width)).toList());
        boolean header = table.header() && rows.getFirst().hasText();
        if (table.header() && !header) {
            rows.removeFirst();
        }
        boolean empty = rows.stream().noneMatch(Block.Table.Row::hasText);
        return empty ? Optional.empty() : Optional.of(new Block.Table(table.id(), header, rows));
    }

    private static Block.Table.Row widened(Block.Table.Row row, int width) {
        var padding = Stream.generate(() -> new Block.Table.Cell(List.of()))
                .limit(width - row.cells().size());
        return new Block.Table.Row(Stream.concat(row.cells().stream(), padding).toList());
    }

    /** What describes a picture goes with the picture. */
    private static Block image(Block.Image image) {
        var src = Absent.ifBlank(image.src());
        return new Block.Image(
                image.id(),
                src,
                image.media(),
                src == null && image.media() == null ? null : line(image.alt()),
                line(image.caption()),
                line(image.credit()),
                image.picture());
    }

    private static Optional<Block> code(Block.Code code) {
        var text = Prose.preformatted(code.text());
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Block.Code(code.id(), Absent.ifBlank(code.language()), text));
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : Absent.ifBlank(Prose.line(text));
    }
}
