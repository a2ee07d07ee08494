package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of the change log: something public came, changed, or went.
 *
 * @param keys the surrogate keys that it purges ({@link PurgeKeys}); none if another row of the same change has them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something public that came, changed, or went. A type that ends in `.withdrawn` is a tombstone.")
public record Change(
        @Schema(description = "Its number in the log. Later ones are greater; some are left out.")
        long seq,

        @Schema(description = "What happened to what. New types may come; skip those that you do not know.")
        String type,

        @Schema(description = "The id of what changed.") UUID id,

        @Schema(description = "Where delivery answers for it, or did; of a correction, its article.")
        String url,

        Instant at,

        @Schema(description = "Why: of a withdrawn article `withdrawn`, `canceled` or `expired`; otherwise a sentence.")
        @Nullable
        String reason,

        @JsonIgnore @Schema(hidden = true) Set<String> keys) {

    /** Without surrogate keys: of something that is told of as if it had just changed. */
    public Change(long seq, String type, UUID id, String url, Instant at, @Nullable String reason) {
        this(seq, type, id, url, at, reason, Set.of());
    }

    /** Of a row with the columns of {@code edition.change}. */
    static Change of(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getString("url"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                Set.of((String[]) row.getArray("keys").getArray()));
    }

    /** What kind of thing changed, as surrogate keys have it: {@code article} of {@code article.published}. */
    @JsonIgnore
    public String kind() {
        return type.substring(0, type.indexOf('.'));
    }
}
