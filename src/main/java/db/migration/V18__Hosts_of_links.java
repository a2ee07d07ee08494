package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.pullquote.platform.url.Host;

/**
 * Stores the hosts of public links that had none, as they have letters that no URI has. SQL cannot spell them. It is found
 * in this package only, and by the interface that it names itself.
 */
public final class V18__Hosts_of_links extends BaseJavaMigration implements JavaMigration {
    private static final String WITHOUT =
            "select id, document->>'url' from edition.link where host is null and document->>'url' is not null";

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var links = connection.createStatement().executeQuery(WITHOUT);
                var update = connection.prepareStatement("update edition.link set host = ? where id = ?")) {
            while (links.next()) {
                update.setString(1, Host.of(links.getString(2)).orElse(null));
                update.setObject(2, links.getObject(1));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
