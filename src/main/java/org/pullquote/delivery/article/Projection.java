package org.pullquote.delivery.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlRendering;
import org.pullquote.content.MarkdownRendering;
import org.pullquote.content.PlainText;
import org.pullquote.edition.ArticleDocument;

/**
 * The form of an article that was asked for, made from its stored document in one pass; where nothing is to be changed, the
 * document itself.
 */
record Projection(Members members, BodyForm body) {
    private static final List<String> ALL = Arrays.stream(ArticleDocument.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /**
     * What parameters ask for. A field that is named brings its part with it; parts that are named beside fields come too.
     *
     * @param include the parts; by default all where there are no {@code fields}
     */
    static Projection of(List<Part> include, BodyForm body, @Nullable Fields fields) {
        var names = new ArrayList<>(fields == null ? ALL : fields.names());
        if (fields == null) {
            Arrays.stream(Part.values())
                    .filter(part -> !include.contains(part))
                    .forEach(part -> names.remove(part.member()));
        } else {
            names.add("id");
            include.forEach(part -> {
                names.removeIf(name -> name.startsWith(part.member() + "."));
                names.add(part.member());
            });
        }
        if (body == BodyForm.NONE) {
            names.remove("body");
        }
        return new Projection(names.equals(ALL) ? Members.ALL : Members.of(names), body);
    }

    String of(String document, ObjectMapper mapper) {
        if (members.all() && body == BodyForm.BLOCKS) {
            return document;
        }
        var out = new StringWriter(document.length());
        try (var in = mapper.createParser(document);
                var generator = mapper.createGenerator(out)) {
            in.nextToken();
            copy(in, generator, members, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A stored document is JSON", unreadable);
        }
        return out.toString();
    }

    private void copy(JsonParser in, JsonGenerator out, Members kept, boolean top) throws IOException {
        if (in.hasToken(JsonToken.START_OBJECT)) {
            copyObject(in, out, kept, top);
        } else if (in.hasToken(JsonToken.START_ARRAY)) {
            out.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                copy(in, out, kept, false);
            }
            out.writeEndArray();
        } else {
            out.copyCurrentStructure(in);
        }
    }

    private void copyObject(JsonParser in, JsonGenerator out, Members kept, boolean top) throws IOException {
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = Objects.requireNonNull(in.currentName());
            var child = kept.child(name);
            in.nextToken();
            if (child == null) {
                in.skipChildren();
            } else {
                out.writeFieldName(name);
                if (top && name.equals("body") && body != BodyForm.BLOCKS) {
                    out.writeString(rendered(in.readValueAs(Body.class)));
                } else if (child.all()) {
                    out.copyCurrentStructure(in);
                } else {
                    copy(in, out, child, false);
                }
            }
        }
        out.writeEndObject();
    }

    private String rendered(Body blocks) {
        return switch (body) {
            case HTML -> HtmlRendering.of(blocks);
            case MARKDOWN -> MarkdownRendering.of(blocks);
            case TEXT -> PlainText.of(blocks).text();
            case BLOCKS, NONE -> throw new IllegalStateException("Not a rendering: " + body);
        };
    }
}
