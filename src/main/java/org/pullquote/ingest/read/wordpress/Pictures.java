package org.pullquote.ingest.read.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;
import org.pullquote.ingest.read.items.XmlItems;

/** The pictures of an export's media library, by the ids by which posts name them. */
record Pictures(Map<String, Picture> byId, Map<String, List<Picture>> byPost) {
    /** One of them; text is plain. */
    record Picture(
            String src, @Nullable String alt, @Nullable String caption) {
        /** The library has recordings and documents as well. */
        boolean isShown() {
            return IMAGE.matcher(src).find();
        }

        Block.Image image() {
            return new Block.Image("", src, null, alt, caption, null);
        }
    }

    private static final Pattern IMAGE = Pattern.compile("(?i)\\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$");

    static Pictures in(Upload upload) {
        var byId = new HashMap<String, Picture>();
        var byPost = new HashMap<String, List<Picture>>();
        try (var items = new XmlItems(upload, "item")) {
            while (items.hasNext()) {
                var fields = new Fields(items.next());
                if (fields.textOrEmpty("wp:post_type").equals("attachment")) {
                    fields.text("wp:attachment_url")
                            .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                            .map(url -> picture(fields, url))
                            .ifPresent(picture -> {
                                byId.put(fields.textOrEmpty("wp:post_id"), picture);
                                byPost.computeIfAbsent(fields.textOrEmpty("wp:post_parent"), _ -> new ArrayList<>())
                                        .add(picture);
                            });
                }
            }
        }
        return new Pictures(byId, byPost);
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

    /** Those that were uploaded for a post. */
    List<Picture> of(String post) {
        return byPost.getOrDefault(post, List.of()).stream()
                .filter(Picture::isShown)
                .toList();
    }

    /** What a plug-in or WordPress itself noted about an item. */
    static Optional<String> meta(Element item, String key) {
        return metas(item, key).findFirst();
    }

    /** The same of what may be noted several times. */
    static Stream<String> metas(Element item, String key) {
        return new Fields(item)
                .all("wp:postmeta").stream()
                        .map(Fields::new)
                        .filter(meta -> meta.textOrEmpty("wp:meta_key").equals(key))
                        .flatMap(meta -> meta.text("wp:meta_value").stream());
    }
}
