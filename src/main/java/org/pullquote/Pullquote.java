package org.pullquote;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import org.pullquote.cli.Commands;
import org.pullquote.cli.Commands.Need;
import org.pullquote.platform.StartRefused;
import org.pullquote.platform.database.DataDirectory;
import org.pullquote.platform.database.EmbeddedDatabase;
import org.pullquote.platform.database.PrimaryDatabase;

/** The application's entry point: sees to the database, if there is need of one, then starts Quarkus. */
@QuarkusMain
public final class Pullquote {
    private static final String DEVELOPMENT = "org.pullquote.development";
    private static final String EMBEDDED = "org.pullquote.embedded-database";
    private static final String LISTENING = "org.pullquote.listening";

    Pullquote() {}

    public static void main(String... arguments) {
        if (Boolean.getBoolean(DEVELOPMENT)) {
            // Sets the profile as well, without which the data would be that of production.
            LaunchMode.set(LaunchMode.DEVELOPMENT);
        }
        var need = Commands.need(arguments);
        if (need == Need.NOTHING) {
            System.exit(Commands.execute(arguments));
        }
        try {
            prepare(need);
        } catch (StartRefused refusal) {
            if (LaunchMode.current() == LaunchMode.TEST) throw refusal;
            var what = need == Need.DATA ? "The command cannot run. " : "Pullquote does not start. ";
            System.err.println(what + refusal.getMessage());
            System.exit(1);
        }
        if (need == Need.DATA) {
            Commands.executeOnData(arguments);
        } else {
            Quarkus.run(arguments);
        }
    }

    private static void prepare(Need need) {
        // A live reload runs this again in the same process; the database and the server outlive it.
        if (Boolean.getBoolean(EMBEDDED)) return;
        var config = ConfigUtils.configBuilder().build();
        StartChecks.check(config);
        StartChecks.checkCompression();
        if (need == Need.SERVER && !Boolean.getBoolean(LISTENING)) {
            StartChecks.checkPorts(config);
            System.setProperty(LISTENING, "true");
        }
        var folder = Path.of(config.getValue("pullquote.data-dir", String.class));
        if (StartChecks.hasDatabase(config)) {
            DataDirectory.make(folder);
            PrimaryDatabase.check(
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    config.getValue("quarkus.datasource.username", String.class),
                    config.getValue("quarkus.datasource.password", String.class));
            return;
        }
        var database = EmbeddedDatabase.on(folder);
        database.settings().forEach(System::setProperty);
        System.setProperty(EMBEDDED, "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterApplication(database), "database shutdown"));
    }

    /** Requests under way may still write while the application shuts down. */
    private static void closeAfterApplication(EmbeddedDatabase database) {
        var application = Application.currentApplication();
        if (application != null && LaunchMode.current() == LaunchMode.NORMAL) application.awaitShutdown();
        database.close();
    }
}
