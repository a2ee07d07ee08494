package org.pullquote.edition.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlRendering;
import org.pullquote.content.MarkdownRendering;
import org.pullquote.content.PlainText;
import org.pullquote.edition.ArticleDocument;

/**
 * The form of an article that was asked for, made from its stored document in one pass; where nothing is to be changed, the
 * document itself.
 */
public record Projection(Members members, BodyForm body) {
    private static final List<String> ALL = Arrays.stream(ArticleDocument.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /**
     * What parameters ask for. A field that is named brings its part with it; parts that are named beside fields come too,
     * whole unless fields of theirs are named.
     *
     * @param include the parts; by default all where there are no {@code fields}
     */
    public static Projection of(List<Part> include, BodyForm body, @Nullable Fields fields) {
        var names = new ArrayList<>(fields == null ? ALL : fields.names());
        if (fields == null) {
            Arrays.stream(Part.values())
                    .filter(part -> !include.contains(part))
                    .forEach(part -> names.remove(part.member()));
        } else {
            names.add("id");
            include.stream()
                    .map(Part::member)
                    .filter(part -> names.stream().noneMatch(name -> name.startsWith(part + ".")))
                    .forEach(names::add);
        }
        if (body == BodyForm.NONE) {
            names.remove("body");
        }
        return new Projection(names.equals(ALL) ? Members.ALL : Members.of(names), body);
    }

    /** The document in this form: JSON in UTF-8, as it is. */
    public byte[] of(byte[] document, ObjectMapper mapper) {
        if (members.all() && body == BodyForm.BLOCKS) {
            return document;
        }
        var projected = new ByteArrayOutputStream(document.length);
        try (var in = mapper.createParser(document);
                var out = mapper.createGenerator(projected)) {
            in.nextToken();
            new Pass(
                            in,
                            out,
                            mapper.readerForListOf(Block.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS))
                    .copyObject(members, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A stored document is JSON", unreadable);
        }
        return projected.toByteArray();
    }

    private final class Pass {
        private final JsonParser in;
        private final JsonGenerator out;
        /** Of stored blocks, with the marks and pictures that a body drops when it is read. */
        private final ObjectReader blocks;

        Pass(JsonParser in, JsonGenerator out, ObjectReader blocks) {
            this.in = in;
            this.out = out;
            this.blocks = blocks;
        }

        void copyObject(Members kept, boolean top) throws IOException {
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
                        out.writeString(rendered(new Body(blocks.readValue(in))));
                    } else {
                        copy(child);
                    }
                }
            }
            out.writeEndObject();
        }

        private void copy(Members kept) throws IOException {
            if (kept.all() || in.currentToken().isScalarValue()) {
                out.copyCurrentStructure(in);
            } else if (in.hasToken(JsonToken.START_OBJECT)) {
                copyObject(kept, false);
            } else {
                out.writeStartArray();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    copy(kept);
                }
                out.writeEndArray();
            }
        }
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
