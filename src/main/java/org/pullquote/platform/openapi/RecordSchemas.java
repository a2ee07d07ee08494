package org.pullquote.platform.openapi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schema of a record what the record says in Java: a component that is not {@link Nullable} is required, and
 * a member of a closed family ({@link JsonTypeName}) tells itself by its {@code type}. In what only a request carries, a
 * list that may be empty may be left out too. A schema that is one of several has no shape of its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 25)
public class RecordSchemas implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName FORMAT = DotName.createSimple(JsonFormat.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName TYPE_NAME = DotName.createSimple(JsonTypeName.class);
    private static final DotName SUB_TYPES = DotName.createSimple(JsonSubTypes.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName LIST = DotName.createSimple(List.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;
    private final List<ClassInfo> records;

    /** @param index the application's classes */
    public RecordSchemas(IndexView index) {
        this.index = index;
        this.records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var answered = References.ofAnswers(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getOneOf() != null || schema.getAnyOf() != null) {
                schema.setType(null);
                schema.setProperties(null);
                family(name).ifPresent(schema::setDiscriminator);
            } else {
                record(name, schema).ifPresent(type -> {
                    questions(type).forEach(schema::removeProperty);
                    describe(schema, type, answered.contains(name));
                });
            }
        });
    }

    private void describe(Schema schema, ClassInfo type, boolean answered) {
        var required = components(type)
                .filter(component -> !component.type().hasAnnotation(NULLABLE) && !leftOutIfEmpty(component))
                .filter(component -> answered || !component.type().name().equals(LIST) || needsItems(schema, component))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(ArrayList::new));
        if (type.hasDeclaredAnnotation(TYPE_NAME)) {
            // A body gives its blocks their ids, so whoever writes one may leave them out.
            required.remove("id");
            required.addFirst("type");
            schema.setProperties(withType(typeName(type), members(schema)));
        }
        schema.setRequired(required.isEmpty() ? null : required);
        components(type)
                .filter(RecordSchemas::mayBeOne)
                .map(component -> members(schema).get(component.name()))
                .forEach(RecordSchemas::orOne);
    }

    /** Whether a single element is taken for a list of it. */
    private static boolean mayBeOne(RecordComponentInfo component) {
        return field(component)
                .map(field -> field.annotation(FORMAT))
                .map(format -> format.value("with"))
                .filter(with ->
                        List.of(with.asEnumArray()).contains(JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY.name()))
                .isPresent();
    }

    private static void orOne(Schema list) {
        var several = OASFactory.createSchema()
                .type(list.getType())
                .items(list.getItems())
                .minItems(list.getMinItems())
                .maxItems(list.getMaxItems());
        list.anyOf(List.of(list.getItems(), several))
                .type(null)
                .items(null)
                .minItems(null)
                .maxItems(null);
    }

    private static boolean needsItems(Schema schema, RecordComponentInfo list) {
        return Optional.ofNullable(members(schema).get(list.name()))
                .map(Schema::getMinItems)
                .filter(least -> least > 0)
                .isPresent();
    }

    private static boolean leftOutIfEmpty(RecordComponentInfo component) {
        return field(component)
                .map(field -> field.annotation(INCLUDE))
                .map(include -> include.value().asEnum())
                .filter(JsonInclude.Include.NON_EMPTY.name()::equals)
                .isPresent();
    }

    /** Jackson's annotations of a component stand on its field. */
    private static Optional<FieldInfo> field(RecordComponentInfo component) {
        return Optional.ofNullable(component.declaringClass().field(component.name()));
    }

    private static Map<String, Schema> members(Schema schema) {
        return Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    }

    private static Map<String, Schema> withType(String name, Map<String, Schema> properties) {
        var all = new LinkedHashMap<String, Schema>();
        all.put(
                "type",
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).addEnumeration(name));
        all.putAll(properties);
        return all;
    }

    /** How the members of a closed family are told apart: by {@code type}, each under its name. */
    private Optional<Discriminator> family(String name) {
        return index.getAnnotations(SUB_TYPES).stream()
                .map(subTypes -> subTypes.target().asClass())
                .filter(type -> type.simpleName().equals(name))
                .findFirst()
                .map(type -> {
                    var discriminator = OASFactory.createDiscriminator().propertyName("type");
                    index.getAllKnownImplementations(type.name()).stream()
                            .sorted(Comparator.comparing(RecordSchemas::typeName))
                            .forEach(member -> discriminator.addMapping(
                                    typeName(member), "#/components/schemas/" + schemaName(member)));
                    return discriminator;
                });
    }

    private static String typeName(ClassInfo member) {
        return member.declaredAnnotation(TYPE_NAME).value().asString();
    }

    /** The record behind a schema: several may have its name, and its members tell which one. */
    private Optional<ClassInfo> record(String name, Schema schema) {
        return records.stream()
                .filter(type -> type.typeParameters().isEmpty()
                        ? name.equals(schemaName(type))
                        : name.startsWith(schemaName(type)))
                .filter(type -> components(type)
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(withoutQuestions(members(schema).keySet(), type)))
                .findFirst();
    }

    private static Set<String> withoutQuestions(Set<String> members, ClassInfo type) {
        var left = new HashSet<>(members);
        questions(type).forEach(left::remove);
        return left;
    }

    /** What a record answers of itself, as the rules about several members do, is a bean's property and no member of JSON. */
    private static Stream<String> questions(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> !Modifier.isPublic(method.flags()) && method.parametersCount() == 0)
                .map(MethodInfo::name)
                .filter(name -> name.matches("is[A-Z].*"))
                .map(name -> Introspector.decapitalize(name.substring(2)));
    }

    private Stream<RecordComponentInfo> components(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .flatMap(component -> field(component)
                                .filter(field -> field.hasAnnotation(UNWRAPPED))
                                .isPresent()
                        ? components(Objects.requireNonNull(
                                index.getClassByName(component.type().name())))
                        : Stream.of(component));
    }

    private static String schemaName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map((AnnotationInstance schema) -> schema.value("name"))
                .map(value -> value.asString())
                .orElseGet(type::simpleName);
    }
}
