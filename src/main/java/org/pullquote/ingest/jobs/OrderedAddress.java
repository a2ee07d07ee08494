package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Tells a body that orders an import by address, {@code {"url":"…"}}, from one that is to be imported itself. */
final class OrderedAddress {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** In bytes; an order is no longer. */
    private static final int LONGEST = 8192;

    private OrderedAddress() {}

    /** The address, if a body says that and nothing else. */
    static Optional<String> in(String contentType, byte[] body) {
        if (body.length > LONGEST || !contentType.matches("(?i)application/json\\s*(;.*)?")) {
            return Optional.empty();
        }
        return Optional.ofNullable(tree(body))
                .filter(order -> order.isObject()
                        && order.size() == 1
                        && order.path("url").isTextual())
                .map(order -> order.path("url").asText());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return JSON.nullNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("It is in memory", impossible);
        }
    }
}
