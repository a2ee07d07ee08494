package org.pullquote.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** Plain SQL inside the transaction that is under way, and JSON columns. */
@ApplicationScoped
class EditionDatabase {
    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    EditionDatabase(DataSource dataSource, ObjectMapper mapper) {
        this.jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
        this.mapper = mapper;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
