package org.pullquote.platform.paging;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A parameter record as its page tells it: what was asked for and every default, without the cursor. */
final class ResolvedQuery {
    private ResolvedQuery() {}

    static Map<String, Object> of(Record query) {
        var resolved = new LinkedHashMap<String, Object>();
        put(query, resolved);
        return resolved;
    }

    private static void put(Record query, Map<String, Object> resolved) {
        for (var component : query.getClass().getRecordComponents()) {
            var value = value(component, query);
            if (value instanceof Record nested && !declared(component, query)) {
                put(nested, resolved);
            } else if (value != null && declared(component, query) && tells(value)) {
                resolved.put(component.getName(), value);
            }
        }
    }

    private static boolean tells(Object value) {
        return !(value instanceof Cursor)
                && !Boolean.FALSE.equals(value)
                && !(value instanceof Collection<?> values && values.isEmpty());
    }

    private static boolean declared(RecordComponent component, Record query) {
        try {
            return query.getClass().getDeclaredField(component.getName()).isAnnotationPresent(RestQuery.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A record has a field for each component", impossible);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record query) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(query);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record's accessor only reads", impossible);
        }
    }
}
