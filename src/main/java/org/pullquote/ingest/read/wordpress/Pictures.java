package org.pullquote.ingest.read.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;
import org.pullquote.ingest.read.items.XmlItems;

/** The pictures of an export's media library, by the ids by which posts name them. */
record Pictures(Map<String, Picture> byId) {
    /** One of them; text is plain. */
    record Picture(
            String src, @Nullable String alt, @Nullable String caption) {
        Block.Image image() {
            return new Block.Image("", src, null, alt, caption, null);
        }
    }

    static Pictures in(Upload upload) {
        var byId = new HashMap<String, Picture>();
        try (var items = new XmlItems(upload, "item")) {
            while (items.hasNext()) {
                var fields = new Fields(items.next());
                if (fields.textOrEmpty("wp:post_type").equals("attachment")) {
                    fields.text("wp:attachment_url")
                            .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                            .ifPresent(url -> byId.put(fields.textOrEmpty("wp:post_id"), picture(fields, url)));
                }
            }
        }
        return new Pictures(byId);
    }

    private static Picture picture(Fields fields, String url) {
        return new Picture(
                url.replace(" ", "%20"),
                meta(fields.item(), "_wp_attachment_image_alt").orElse(null),
                fields.text("excerpt:encoded").map(Fields::plain).orElse(null));
    }

    Optional<Picture> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a plug-in or WordPress itself noted about an item. */
    static Optional<String> meta(Element item, String key) {
        return new Fields(item)
                .all("wp:postmeta").stream()
                        .map(Fields::new)
                        .filter(meta -> meta.textOrEmpty("wp:meta_key").equals(key))
                        .flatMap(meta -> meta.text("wp:meta_value").stream())
                        .findFirst();
    }
}
