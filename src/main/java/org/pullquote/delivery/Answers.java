package org.pullquote.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.pullquote.platform.paging.Page;

/** Finishes answers. */
@ApplicationScoped
public class Answers {
    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One document, sent as it is. */
    public Answer document(String json, Instant lastModified, Keys keys) {
        return new Answer.Found(json.getBytes(StandardCharsets.UTF_8), lastModified, keys, "");
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

    /** A page of documents that are sent as they are stored. */
    public Answer documents(Page<Listing.Item> page, String path, Instant lastModified, Keys keys) {
        return page(page.map(item -> new Document(item.document())), path, lastModified, keys);
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
