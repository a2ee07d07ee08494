package org.pullquote.edition.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.content.Body;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.platform.query.BadValue;
import org.pullquote.platform.query.Suggestion;

/**
 * The members of an article that an answer is to have, by dotted name: {@code title,quotes.text}. A name stands for all
 * that is below it.
 */
@Schema(implementation = String.class, examples = "title,quotes.text")
public record Fields(@JsonValue String text) {
    /** Of the parameter. */
    public static final String DESCRIPTION =
            "Only these members, by dotted name, and the id. Parts that it names are included. Whatever else the schema of"
                    + " the document requires, at any depth, is left out.";

    private static final Set<String> KNOWN =
            names(ArticleDocument.class, "").collect(Collectors.toCollection(TreeSet::new));

    /**
     * Called by the REST layer.
     *
     * @throws BadValue if a name is not one of an article's; a hidden member and one that does not exist answer alike
     */
    public static Fields fromString(String text) {
        var unknown = Stream.of(text.split(",", -1))
                .filter(name -> !KNOWN.contains(name))
                .map(name -> "An article has no field \"%s\".%s".formatted(name, Suggestion.hint(name, KNOWN)))
                .collect(Collectors.joining(" "));
        if (!unknown.isEmpty()) {
            throw new BadValue("unknown-field", unknown);
        }
        return new Fields(text);
    }

    /** The names, without those below another of them. */
    public List<String> names() {
        var names = Arrays.stream(text.split(",")).distinct().toList();
        return names.stream()
                .filter(name -> names.stream().noneMatch(other -> name.startsWith(other + ".")))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Stream<String> names(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var name = prefix + component.getName();
            var member = memberType(component.getGenericType());
            return member.isRecord() && member != Body.class
                    ? Stream.concat(Stream.of(name), names(member, name + "."))
                    : Stream.of(name);
        });
    }

    private static Class<?> memberType(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list when list.getActualTypeArguments()[0] instanceof Class<?> element -> element;
            default -> Object.class;
        };
    }
}
