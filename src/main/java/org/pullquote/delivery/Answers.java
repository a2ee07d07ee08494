package org.pullquote.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pullquote.platform.paging.Page;

/** Finishes answers. */
@ApplicationScoped
public class Answers {
    /** How every page begins, as it is written. */
    private static final byte[] BEFORE_ITEMS = "{\"items\":[".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One document, sent as it is. */
    public Answer.Found document(byte[] json, Instant lastModified, Keys keys) {
        return new Answer.Found(json, lastModified, keys, "");
    }

    /** One document that is made for this answer. */
    public Answer of(Object document, Instant lastModified, Keys keys) {
        return new Answer.Found(bytes(document), lastModified, keys, "");
    }

    /** The same with a {@code Link} header. */
    public Answer of(Object document, Instant lastModified, Keys keys, String links) {
        return new Answer.Found(bytes(document), lastModified, keys, links);
    }

    /** A page of the list at a path. */
    public Answer.Found page(Page<?> page, String path, Instant lastModified, Keys keys) {
        return new Answer.Found(bytes(page), lastModified, keys, page.links(path));
    }

    /**
     * A page of a list of documents.
     *
     * @param kind of its items
     * @param each makes what is sent of a document as it is stored
     */
    public Answer list(String kind, Listing listing, Listing.Found found, UnaryOperator<byte[]> each) {
        var page = found.page();
        return new Answer.Found(
                        bytes(page.map(item -> each.apply(item.document()))),
                        found.changed(),
                        keys(kind, listing.filter(), page),
                        page.links(listing.paging().uri().getPath()))
                .until(found.expires());
    }

    /** The bytes of each item, put between the brackets of a page without any. */
    private byte[] bytes(Page<byte[]> page) {
        var frame = bytes((Object) new Page<>(List.of(), page.next(), page.prev(), page.query(), page.total()));
        var commas = Math.max(page.items().size() - 1, 0);
        var length = page.items().stream().mapToInt(item -> item.length).sum();
        var body = ByteBuffer.allocate(frame.length + length + commas).put(frame, 0, BEFORE_ITEMS.length);
        for (var item : page.items()) {
            if (body.position() > BEFORE_ITEMS.length) {
                body.put((byte) ',');
            }
            body.put(item);
        }
        return body.put(frame, BEFORE_ITEMS.length, frame.length - BEFORE_ITEMS.length)
                .array();
    }

    private byte[] bytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every answer can be written", impossible);
        }
    }

    /** The keys of a page of a list: those of its collection, and of its filter. */
    public static Keys keys(String kind, Filter filter, Page<Listing.Item> page) {
        return Keys.ofList(
                filter.keys(kind + "s"),
                kind,
                page.items().stream().map(Listing.Item::id).toList());
    }
}
