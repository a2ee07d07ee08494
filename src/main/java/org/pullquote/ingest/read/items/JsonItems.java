package org.pullquote.ingest.read.items;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;

/**
 * The items of a document of JSON, one after the other and only one in memory: the elements of an array, wherever in the
 * document it is, or of a sequence of documents, such as one on each line.
 */
public final class JsonItems implements Iterator<JsonNode>, AutoCloseable {
    private static final int MAX_DEPTH = 128;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MeasuredReader.MOST)
                            .maxNameLength(MeasuredReader.MOST)
                            .build())
                    .build())
            .build();

    private final MeasuredReader reader;
    private final JsonParser parser;
    private final boolean array;
    private @Nullable JsonNode next;
    private boolean ended;
    private int number;

    /** @param path to the array, by the names of members; of arrays on the way the first element counts */
    public JsonItems(Upload upload, String... path) {
        reader = new MeasuredReader(upload.reader(), "");
        try {
            parser = MAPPER.createParser(reader);
            array = parser.nextToken() == JsonToken.START_ARRAY || path.length > 0;
            descend(path);
        } catch (IOException failure) {
            throw broken(failure);
        }
    }

    /** Some members of a document, by their names, before or behind all others; as far as it can be read. */
    public static JsonNode members(Upload upload, Set<String> names) {
        var found = JsonNodeFactory.instance.objectNode();
        try (var document = new JsonItems(upload)) {
            document.enter();
            document.find(names, found);
        } catch (IOException broken) {
            // Whoever reads its items tells where.
        }
        return found;
    }

    /** Whether there is something at the end of the path. */
    public boolean opened() {
        return !parser.isClosed();
    }

    /** Where the reading is, for reports. */
    public String place() {
        return "line " + parser.currentTokenLocation().getLineNr();
    }

    /** The items; closing the stream closes these. */
    public Stream<JsonNode> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null && !ended) {
                advance();
            }
            return next != null;
        } catch (IOException failure) {
            throw broken(failure);
        }
    }

    @Override
    public JsonNode next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var given = next;
        next = null;
        return given;
    }

    private void advance() throws IOException {
        reader.startItem();
        number++;
        // The first of a sequence of documents has been begun to see what it is.
        var token =
                parser.currentToken() != null && !array && parser.currentToken().isStructStart()
                        ? parser.currentToken()
                        : parser.nextToken();
        ended = token == null || token == JsonToken.END_ARRAY;
        if (!ended) {
            next = MAPPER.readTree(parser);
            parser.clearCurrentToken();
        }
    }

    private void descend(String... path) throws IOException {
        for (var name : path) {
            enter();
            if (!find(name)) {
                return;
            }
        }
    }

    /** Goes to the first element where an array is. */
    private void enter() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
        }
    }

    /** Stops at the value of a member; at the end if there is none. */
    private boolean find(String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return true;
            }
            skip();
        }
        ended = true;
        parser.close();
        return false;
    }

    /** Takes the values of members, to the end. */
    private void find(Set<String> names, ObjectNode into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var member = parser.currentName();
            parser.nextToken();
            if (names.contains(member)) {
                into.set(member, MAPPER.<JsonNode>readTree(parser));
            } else {
                skip();
            }
        }
    }

    /** Passes over a value, however long it is. */
    private void skip() throws IOException {
        int depth = 0;
        for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
            reader.startItem();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    private Unreadable broken(IOException failure) {
        var wrong = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        var at = wrong == null ? parser.currentLocation() : wrong;
        return new Unreadable(
                wrong == null
                        ? "%s %s, and nothing is read from there on."
                                .formatted(
                                        number == 0 ? "What stands before the items" : "Item " + number, fault(failure))
                        : "It is no JSON from there on.",
                "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                failure);
    }

    private String fault(IOException failure) {
        if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
            return "is nested deeper than %d levels".formatted(MAX_DEPTH);
        }
        if (reader.isTooLong()) {
            return "is longer than %d characters".formatted(MeasuredReader.MOST);
        }
        return failure instanceof StreamConstraintsException
                ? "has a number of more than %d digits".formatted(StreamReadConstraints.DEFAULT_MAX_NUM_LEN)
                : "could not be read";
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw broken(failure);
        }
    }
}
