package org.pullquote.ingest.read.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.pullquote.ingest.read.items.Members;

/** What a page says in JSON-LD (schema.org). Much of it is broken; what cannot be read says nothing. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private LinkedData() {}

    /** The article that the page is about; without members if none is told. */
    static Members article(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> read(script.data()))
                .flatMap(LinkedData::nodes)
                .filter(LinkedData::isArticle)
                .findFirst()
                .map(Members::new)
                .orElseGet(() -> new Members(MissingNode.getInstance()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    /** Alone, in a list, or in a graph. */
    private static Stream<JsonNode> nodes(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(LinkedData::nodes);
        }
        return Stream.concat(Stream.of(node), node.path("@graph").valueStream());
    }

    private static boolean isArticle(JsonNode node) {
        var type = node.path("@type");
        return type.isArray() ? type.valueStream().anyMatch(LinkedData::namesArticle) : namesArticle(type);
    }

    private static boolean namesArticle(JsonNode type) {
        var name = type.asText();
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }
}
