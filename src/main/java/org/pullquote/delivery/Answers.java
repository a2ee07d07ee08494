package org.pullquote.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
    public Answer document(byte[] json, Instant lastModified, Keys keys) {
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
    public Answer page(Page<?> page, String path, Instant lastModified, Keys keys) {
        return new Answer.Found(bytes(page), lastModified, keys, page.links(path));
    }

    /** A page of documents that are sent as they are: the bytes of each, put between the brackets of a page without any. */
    public Answer documents(Page<byte[]> page, String path, Instant lastModified, Keys keys) {
        var frame = bytes(new Page<>(List.of(), page.next(), page.prev(), page.query(), page.total()));
        var length = page.items().stream().mapToInt(item -> item.length + 1).sum();
        var body = new ByteArrayOutputStream(frame.length + length);
        body.write(frame, 0, BEFORE_ITEMS.length);
        var separator = "";
        for (var item : page.items()) {
            body.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(item);
            separator = ",";
        }
        body.write(frame, BEFORE_ITEMS.length, frame.length - BEFORE_ITEMS.length);
        return new Answer.Found(body.toByteArray(), lastModified, keys, page.links(path));
    }

    private byte[] bytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Every answer can be written", impossible);
        }
    }

    /** The keys of a page of a list: those of its collection, and of its filter. */
    public static Keys keys(String collection, String kind, Filter filter, Page<Listing.Item> page) {
        return Keys.ofList(
                filter.keys(collection),
                kind,
                page.items().stream().map(Listing.Item::id).toList());
    }
}
