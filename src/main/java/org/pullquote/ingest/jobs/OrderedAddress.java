package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.pullquote.ingest.fetch.Fetching;
import org.pullquote.ingest.fetch.WebAddress;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.json.WrittenElsewhere;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Tells a body that orders an import by address, {@code {"url":"…"}}, from one that is to be imported itself. */
@ApplicationScoped
class OrderedAddress {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** In bytes; an order is no longer. */
    private static final int LONGEST = 8192;

    private static final String URL = "url";
    private static final Set<String> MEMBERS = Set.of(URL, "format", "publish");

    private final StrictJson json;
    private final Fetching fetching;

    OrderedAddress(StrictJson json, Fetching fetching) {
        this.json = json;
        this.fetching = fetching;
    }

    @WrittenElsewhere(
            members = {"format", "publish"},
            where = "It is a parameter of the address: ?format=…, ?publish=true.")
    record Order(String url) {}

    /**
     * The address, if a body says that.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it means to and says it wrong, or nothing is fetched there
     */
    Optional<URI> in(String contentType, Path body) throws IOException {
        if (Files.size(body) > LONGEST || !contentType.matches("(?i)application/json\\s*(;.*)?")) {
            return Optional.empty();
        }
        return Optional.of(tree(Files.readAllBytes(body)))
                .filter(OrderedAddress::isOrder)
                .map(order -> require(json.read(order, Order.class).url()));
    }

    /**
     * An address as somebody wrote it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if nothing is fetched there
     */
    URI require(String written) {
        try {
            var address = WebAddress.parse(written);
            fetching.require(address);
            return address;
        } catch (Unreadable refused) {
            throw Problems.invalid(Violation.at("/url", "bad-url", refused.reason()));
        }
    }

    /** Nothing that is imported is one text, whatever it is called, or has these members alone. */
    private static boolean isOrder(JsonNode body) {
        return body.has(URL)
                ? body.propertyStream().allMatch(member -> MEMBERS.contains(member.getKey()))
                : body.isObject() && body.size() == 1 && body.iterator().next().isTextual();
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
