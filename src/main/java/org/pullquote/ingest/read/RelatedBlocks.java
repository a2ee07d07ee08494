package org.pullquote.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.Mark;
import org.pullquote.content.Run;
import org.pullquote.ingest.extract.link.RelatedLine;
import org.pullquote.ingest.extract.link.RelatedLines;
import org.pullquote.ingest.extract.text.FlatText;

/** Paragraphs that only point to further reading, such as "Also read: …", which are links and no part of the text. */
public final class RelatedBlocks {
    private static final RelatedLines LINES = new RelatedLines();

    private RelatedBlocks() {}

    /** A body without such paragraphs, and what they point to. */
    record Parted(Body body, List<ReadLink> links) {}

    /** Takes such paragraphs out of a body. */
    static Parted parted(Body body) {
        var links = new ArrayList<ReadLink>();
        var kept = new ArrayList<Block>();
        for (var block : body.blocks()) {
            link(block).ifPresentOrElse(links::add, () -> kept.add(block));
        }
        return new Parted(links.isEmpty() ? body : new Body(kept), links);
    }

    /** Whether a paragraph of this text would be such a link. */
    public static boolean isLink(String text) {
        return line(text, null).isPresent();
    }

    private static Optional<ReadLink> link(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)) {
            return Optional.empty();
        }
        var text = paragraph.content().stream().map(Run::text).collect(Collectors.joining());
        var address = address(paragraph.content());
        return line(text, address)
                .map(line -> new ReadLink(line.rel(), line.title(), line.url() == null ? address : line.url()));
    }

    /** A sentence after such words is a link only if it has an address: "Background: the bridge opened in 1904." */
    private static Optional<RelatedLine> line(String text, @Nullable String address) {
        var flat = FlatText.of(text);
        return LINES.in(flat).stream()
                .filter(line -> line.line().start() == 0 && line.line().end() == flat.length())
                .filter(line ->
                        line.url() != null || address != null || !line.title().endsWith("."))
                .findFirst();
    }

    private static @Nullable String address(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.marks().stream())
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).href())
                .filter(href -> href.startsWith("http:") || href.startsWith("https:"))
                .findFirst()
                .orElse(null);
    }
}
