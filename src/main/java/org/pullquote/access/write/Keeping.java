package org.pullquote.access.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.access.idempotency.KeptAnswer;
import org.pullquote.access.idempotency.KeptAnswers;
import org.pullquote.access.idempotency.Ticket;
import org.pullquote.platform.http.ShownOnce;

/**
 * Decides what is kept of an answer. A refusal is an answer too (section 2.6 of the draft: "success or an error"), unless it
 * is about the caller or the moment and not about what was asked.
 */
@ApplicationScoped
class Keeping {
    /** Rights, the version that a request names, and load may be others the next time. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 408, 412, 428, 429);

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
        kept.keep(ticket, new KeptAnswer(outcome.status(), typed(outcome.headers(), body, JSON), body, once));
    }

    void keep(@Nullable Ticket ticket, HttpProblem refusal) {
        var status = refusal.getStatusCode();
        if (ticket == null || status >= 500 || OF_THE_MOMENT.contains(status)) return;
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        refusal.getHeaders().forEach((name, value) -> headers.put(name, List.of(String.valueOf(value))));
        var body = json(refusal);
        kept.keepRefusal(
                ticket, new KeptAnswer(status, typed(headers, body, HttpProblem.MEDIA_TYPE.toString()), body, false));
    }

    private static Map<String, List<String>> typed(
            Map<String, List<String>> headers, @Nullable String body, String type) {
        var typed = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        typed.putAll(headers);
        if (body != null) typed.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(type));
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
