package org.pullquote.content;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Bodies of every kind, for properties: any parameter of type {@link Body} gets one. */
public final class Bodies implements ArbitraryProvider {
    private static final List<String> WORDS = List.of(
            "said",
            "the",
            "minister",
            "truce",
            "“peace”",
            "\"now\"",
            "we",
            "It's",
            "1.",
            "-",
            "+",
            "#",
            "*",
            "_",
            "a_b",
            "[x]",
            "(y)",
            "<b>",
            "&amp;",
            "&",
            "!",
            "~~~",
            "|",
            "=",
            "\\",
            "`",
            ">",
            "é",
            "e\u0301",
            "\u0301",
            "n\u0303o",
            "👩‍👩‍👧",
            "🇺🇦",
            "👍🏽",
            "𝔘𝔫𝔦",
            "שלום",
            "مرحبا",
            "\u200F",
            "各位",
            "नमस्ते",
            "\u1100\u1161\u11A8",
            "\u00A0",
            "10)",
            "---",
            "http://x.org",
            "***",
            "\u0000",
            "\uFEFF",
            "\u0085",
            "\t",
            "\uD800",
            "ﬁ",
            "Å",
            ":",
            "```");

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Body.class);
    }

    @Override
    public java.util.Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return java.util.Set.of(bodies());
    }

    static Arbitrary<Body> bodies() {
        return blocks().list().ofMaxSize(8).map(Body::new);
    }

    static Arbitrary<String> text() {
        var piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(WORDS)),
                net.jqwik.api.Tuple.of(4, Arbitraries.of(" ", " ", " ", "\n", "  ")),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofLength(1)));
        return piece.list().ofMinSize(1).ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    static Arbitrary<List<Run>> runs() {
        return Combinators.combine(text(), marks()).as(Run::new).list().ofMaxSize(5);
    }

    private static Arbitrary<List<Mark>> marks() {
        return Arbitraries.<Mark>of(
                        new Mark.Bold(),
                        new Mark.Italic(),
                        new Mark.Link("https://a.org/?b=1&copy;=2"),
                        new Mark.Link("/p(1)_*"))
                .list()
                .ofMaxSize(2);
    }

    static Arbitrary<Block> blocks() {
        var runs = runs();
        var line = text().injectNull(0.3);
        var url = Arbitraries.of("https://a.org/b?c=d&e=f", "http://ü.example/%20_x_", "https://a.org/(\"<y>\")");
        return Arbitraries.oneOf(
                runs.map(r -> new Block.Paragraph("", r)),
                Combinators.combine(Arbitraries.integers().between(2, 6), runs)
                        .as((level, r) -> new Block.Heading("", level, r)),
                Combinators.combine(
                                Arbitraries.of(true, false),
                                runs.map(Block.ListBlock.Item::new)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(4))
                        .as((ordered, items) -> new Block.ListBlock("", ordered, items)),
                Combinators.combine(runs, url.injectNull(0.5)).as((r, cite) -> new Block.BlockQuote("", r, cite)),
                Combinators.combine(url, line, line, line)
                        .as((src, alt, caption, credit) -> new Block.Image("", src, null, alt, caption, credit)),
                Arbitraries.create(UUID::randomUUID).map(id -> new Block.Image("", null, id, null, null, null)),
                Combinators.combine(url, line).as((u, title) -> new Block.Embed("", u, title)),
                Combinators.combine(
                                Arbitraries.of("java", "c++").injectNull(0.5),
                                text().list().ofMinSize(1).ofMaxSize(3))
                        .as((language, lines) -> new Block.Code("", language, String.join("\n", lines))),
                tables(runs),
                Arbitraries.create(() -> new Block.Divider("")),
                Combinators.combine(text().map(t -> "More: " + t), url)
                        .as((title, u) -> new Block.Related("", title, u)));
    }

    private static Arbitrary<Block> tables(Arbitrary<List<Run>> runs) {
        var row =
                runs.map(Block.Table.Cell::new).list().ofMinSize(1).ofMaxSize(3).map(Block.Table.Row::new);
        return Combinators.combine(
                        Arbitraries.of(true, false), row.list().ofMinSize(1).ofMaxSize(3))
                .as((header, rows) -> new Block.Table("", header, rows));
    }

    /** A body of paragraphs without marks. */
    static Body paragraphs(String... texts) {
        return new Body(Stream.of(texts)
                .<Block>map(text -> new Block.Paragraph("", List.of(Run.of(text))))
                .toList());
    }

    /** The same with all ids given out anew. */
    static Body renumbered(Body body) {
        return new Body(
                body.blocks().stream().map(block -> BlockIds.withId(block, "")).toList());
    }
}
