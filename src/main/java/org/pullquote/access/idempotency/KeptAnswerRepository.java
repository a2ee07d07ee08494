package org.pullquote.access.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

@ApplicationScoped
class KeptAnswerRepository {
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    KeptAnswerRepository(DataSource dataSource, ObjectMapper mapper) {
        this.jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
        this.mapper = mapper;
    }

    /** What was answered, and to what. */
    record Known(String fingerprint, KeptAnswer answer) {}

    /** Takes the request until the end of the transaction; false if somebody else has it. */
    boolean lock(Ticket ticket) {
        return jdbi.withHandle(handle -> handle.select(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        "kept_answer\n" + ticket.caller() + "\n" + ticket.key().value())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Known> find(Ticket ticket, Duration kept) {
        return jdbi.withHandle(handle -> handle.select(
                        """
                        select fingerprint, status, headers, body, shown_once from desk.kept_answer
                        where caller = ? and key = ? and kept_at > now() - make_interval(secs => ?)
                        """, ticket.caller(), ticket.key().value(), kept.toSeconds())
                .map((row, _) -> new Known(
                        row.getString("fingerprint"),
                        new KeptAnswer(
                                row.getInt("status"),
                                headers(row.getString("headers")),
                                row.getString("body"),
                                row.getBoolean("shown_once"))))
                .findOne());
    }

    /** In place of an older answer that has not been removed yet, if there is one. */
    void save(Ticket ticket, KeptAnswer answer) {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into desk.kept_answer (caller, key, fingerprint, status, headers, body, shown_once)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (caller, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                    headers = excluded.headers, body = excluded.body, shown_once = excluded.shown_once, kept_at = now()
                """,
                ticket.caller(),
                ticket.key().value(),
                ticket.fingerprint(),
                answer.status(),
                json(answer.headers()),
                answer.body(),
                answer.shownOnce()));
    }

    void deleteOlderThan(Duration kept) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from desk.kept_answer where kept_at < now() - make_interval(secs => ?)", kept.toSeconds()));
    }

    private String json(Map<String, List<String>> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, List<String>> headers(String json) {
        try {
            return mapper.readValue(json, HEADERS);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException("Kept headers are JSON", unreadable);
        }
    }
}
