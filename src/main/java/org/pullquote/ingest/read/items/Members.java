package org.pullquote.ingest.read.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of an object, as far as they are what a reader looks for. */
public record Members(JsonNode object) {
    /** The text of the first of these that has some, in the order of the names. */
    public Optional<String> text(String... names) {
        for (var name : names) {
            var value = object.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return Optional.of(value.asText().strip());
            }
        }
        return Optional.empty();
    }

    /** The text of such a member, or else nothing. */
    public String textOrEmpty(String... names) {
        return text(names).orElse("");
    }

    /** A web address, absent if it is something else. */
    public Optional<String> url(String... names) {
        return text(names)
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .map(url -> url.replace(" ", "%20"));
    }

    /** The elements of the first of these that is an array or an object, which then stands for its values. */
    public List<JsonNode> all(String... names) {
        for (var name : names) {
            if (object.path(name).isContainerNode() && !object.path(name).isEmpty()) {
                var all = new ArrayList<JsonNode>();
                object.path(name).forEach(all::add);
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    /** What each element of such an array is called, be it an object or just the name. */
    public List<String> names(String... names) {
        return all(names).stream()
                .map(element -> element.isObject() ? new Members(element).textOrEmpty("name") : element.asText())
                .filter(name -> !name.isBlank())
                .toList();
    }
}
