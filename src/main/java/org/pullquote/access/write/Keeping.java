package org.pullquote.access.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.idempotency.KeptAnswer;
import org.pullquote.access.idempotency.KeptAnswers;
import org.pullquote.access.idempotency.Ticket;
import org.pullquote.platform.http.ShownOnce;

/**
 * Keeps the answer to what was carried out. A refusal is not kept, though the draft would allow it (section 2.6: "success or
 * an error"): it changed nothing, and what stood in its way may be out of it the next time.
 */
@ApplicationScoped
class Keeping {
    /** As the REST layer names it. */
    private static final String JSON = "application/json;charset=UTF-8";

    private final KeptAnswers kept;
    private final ObjectMapper mapper;

    Keeping(KeptAnswers kept, ObjectMapper mapper) {
        this.kept = kept;
        this.mapper = mapper;
    }

    void admit(@Nullable Ticket ticket) {
        if (ticket != null) kept.admit(ticket);
    }

    void keep(@Nullable Ticket ticket, Method operation, Outcome outcome) {
        if (ticket == null) return;
        var once = operation.isAnnotationPresent(ShownOnce.class);
        var body = once || outcome.entity() == null ? null : json(outcome.entity());
        kept.keep(ticket, new KeptAnswer(outcome.status(), typed(outcome.headers(), body), body, once));
    }

    private static Map<String, List<String>> typed(Map<String, List<String>> headers, @Nullable String body) {
        var typed = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        typed.putAll(headers);
        if (body != null) typed.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON));
        return typed;
    }

    private String json(Object entity) {
        try {
            return mapper.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Every answer can be written", impossible);
        }
    }
}
