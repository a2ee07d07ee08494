package org.pullquote.ingest.read.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.ingest.read.items.Members;

/** The pictures that go with a news item, as associations; the largest rendition of each that a page would show. */
final class NinjsPictures {
    private static final Set<String> KINDS = Set.of("picture", "graphic");

    /** Pixels; larger ones are for print. */
    private static final int WIDEST = 2_000;

    private NinjsPictures() {}

    /** The first, if there is one with an address. */
    static Block.@Nullable Image first(Members item) {
        return item.all("associations").stream()
                .filter(associated -> KINDS.contains(new Members(associated).textOrEmpty("type")))
                .flatMap(picture -> image(new Members(picture)).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Block.Image> image(Members picture) {
        var texts = new NinjsTexts(picture);
        return rendition(picture)
                .flatMap(rendition -> new Members(rendition).url("href"))
                .map(src -> new Block.Image(
                        "",
                        src,
                        null,
                        null,
                        Optional.of(texts.headline())
                                .filter(_ -> texts.descriptionText().isEmpty())
                                .or(texts::descriptionText)
                                .orElse(null),
                        picture.text("by", "byline", "copyrightHolder").orElse(null)));
    }

    /** In 1.x an object of them by name, since 2.0 an array. */
    private static Optional<JsonNode> rendition(Members picture) {
        return picture.all("renditions").stream()
                .filter(rendition -> new Members(rendition).url("href").isPresent())
                .max(Comparator.comparingInt(NinjsPictures::width));
    }

    private static int width(JsonNode rendition) {
        int width = rendition.path("width").asInt(1);
        return width > WIDEST ? 0 : width;
    }
}
