package org.pullquote.platform.query;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Lets enums be parameters under the names that they have in JSON. */
@Provider
public class NameConverters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        return type.isEnum() ? new NameConverter<>(type) : null;
    }

    private record NameConverter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            return type.cast(Names.parse(type, value));
        }

        @Override
        public String toString(T value) {
            return Names.of((Enum<?>) value);
        }
    }
}
