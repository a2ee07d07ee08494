package org.pullquote.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.Executable;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads nullness where it is already written: a component of one of our records is required unless it is
 * {@code @Nullable}, or says what it is when absent ({@link JsonSetter#nulls()}); an absent list is an empty one; and no
 * list holds a null.
 */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter) || !ours(parameter) || optional(parameter)) {
            return JsonSetter.Value.empty();
        }
        return Collection.class.isAssignableFrom(parameter.getRawType())
                ? JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)
                : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !ours(parameter)) {
            return null;
        }
        return !optional(parameter) && !Collection.class.isAssignableFrom(parameter.getRawType());
    }

    private static boolean ours(AnnotatedParameter parameter) {
        var type = parameter.getDeclaringClass();
        return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static boolean optional(AnnotatedParameter parameter) {
        var setter = parameter.getAnnotation(JsonSetter.class);
        return nullable(parameter) || (setter != null && setter.nulls() == Nulls.AS_EMPTY);
    }

    private static boolean nullable(AnnotatedParameter parameter) {
        return parameter.getOwner().getAnnotated() instanceof Executable constructor
                && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
