package org.pullquote.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;

/**
 * The one shape of JSON: camelCase, RFC 3339 instants in UTC, absent instead of null; and nothing that is read is bent to
 * fit: no unknown property, no number for a text, no text for a number.
 */
@Singleton
public class JsonShape implements ObjectMapperCustomizer {
    /** How deep arrays and objects may nest: the deepest block has eight levels. */
    static final int MAX_DEPTH = 64;

    private static final int MAX_STRING_CODE_UNITS = 10_000_000;
    private static final int MAX_NAME_CODE_UNITS = 1_000;
    private static final int MAX_NUMBER_DIGITS = 100;

    /** After the framework's own modules: of several readers of a type, a mapper uses the one that was registered last. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING_CODE_UNITS)
                        .maxNameLength(MAX_NAME_CODE_UNITS)
                        .maxNumberLength(MAX_NUMBER_DIGITS)
                        .build());
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuseCoercion(mapper);
        mapper.registerModule(new SimpleModule("pullquote")
                .addSerializer(Instant.class, new Instants.Writer())
                .addDeserializer(Instant.class, new Instants.Reader()));
        mapper.setAnnotationIntrospector(com.fasterxml.jackson.databind.AnnotationIntrospector.pair(
                new RequiredUnlessNullable(), mapper.getDeserializationConfig().getAnnotationIntrospector()));
    }

    @SuppressWarnings("deprecation") // The feature of a mapper that stands can be set by no other method.
    private static void refuseCoercion(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (var type : EnumSet.of(
                LogicalType.Textual,
                LogicalType.OtherScalar,
                LogicalType.DateTime,
                LogicalType.Enum,
                LogicalType.POJO)) {
            for (var shape : EnumSet.of(
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.Boolean,
                    CoercionInputShape.EmptyString)) {
                if (type != LogicalType.Textual || shape != CoercionInputShape.EmptyString) {
                    mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
    }
}
