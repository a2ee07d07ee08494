package org.pullquote.access.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.pullquote.platform.ids.Ids;

/**
 * Names what a write was about: the path of the thing below {@code /manage/v1/}; of a thing that was made, the path that it
 * got. A slug in it, which may change, gives way to the id, where the answer tells that.
 */
@ApplicationScoped
class Subject {
    private static final int ID = 1;

    private final ObjectMapper mapper;

    Subject(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String of(String path, Outcome outcome) {
        var about = outcome.header(HttpHeaders.LOCATION)
                .map(where -> URI.create(where).getPath())
                .orElse(path);
        var segments = about.replaceFirst("^/?manage/v1/", "").split("/");
        if (segments.length > ID && Ids.parse(segments[ID]).isEmpty() && outcome.entity() instanceof Record answer) {
            segments[ID] = id(mapper.valueToTree(answer), segments[ID]);
        }
        return String.join("/", segments);
    }

    /** Only what has both an id and a slug is named by either; of anything else, the id in the answer is another thing's. */
    private static String id(JsonNode answer, String named) {
        return answer.path("slug").isTextual() && answer.path("id").isTextual()
                ? answer.path("id").textValue()
                : named;
    }
}
