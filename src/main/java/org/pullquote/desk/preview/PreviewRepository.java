package org.pullquote.desk.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.pullquote.platform.ids.Ids;

/** Links that can be used. The database's clock says which those are. */
@ApplicationScoped
class PreviewRepository {
    private static final String COLUMNS = "id, article, created_at, created_by, expires_at";

    private final Jdbi jdbi;

    PreviewRepository(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
    }

    PreviewLink add(UUID article, String creator, Duration lifetime) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into desk.preview (id, article, created_by, created_at, expires_at)
                        select :id, :article, :creator, at, at + make_interval(secs => :seconds)
                        from date_trunc('milliseconds', clock_timestamp()) at
                        returning <columns>
                        """)
                .define("columns", COLUMNS)
                .bind("id", Ids.next())
                .bind("article", article)
                .bind("creator", creator)
                .bind("seconds", lifetime.toSeconds())
                .map((row, _) -> link(row))
                .one());
    }

    Optional<PreviewLink> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select <columns> from desk.preview where id = :id and expires_at > clock_timestamp()")
                .define("columns", COLUMNS)
                .bind("id", id)
                .map((row, _) -> link(row))
                .findOne());
    }

    List<PreviewLink> of(UUID article) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select <columns> from desk.preview where article = :article and expires_at > clock_timestamp()
                        order by id
                        """)
                .define("columns", COLUMNS)
                .bind("article", article)
                .map((row, _) -> link(row))
                .list());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from desk.preview where id = ?", id));
    }

    void deleteExpired() {
        jdbi.useHandle(handle -> handle.execute("delete from desk.preview where expires_at < clock_timestamp()"));
    }

    Optional<byte[]> signingKey() {
        return jdbi.withHandle(handle -> handle.select("select secret from desk.signing_key where name = 'preview'")
                .mapTo(byte[].class)
                .findOne());
    }

    /** Stays without effect where another replica was first. */
    void offerSigningKey(byte[] secret) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into desk.signing_key (name, secret) values ('preview', ?) on conflict do nothing", secret));
    }

    private static PreviewLink link(ResultSet row) throws SQLException {
        return new PreviewLink(
                row.getObject("id", UUID.class),
                row.getObject("article", UUID.class),
                null,
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}
