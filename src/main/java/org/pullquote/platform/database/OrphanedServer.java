package org.pullquote.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.pullquote.platform.StartRefused;

/**
 * What a Pullquote that was killed leaves in its database's folder: a server that still runs, or only its pid file,
 * whose number may meanwhile belong to any other process. To be looked for only while the folder is held.
 */
final class OrphanedServer {
    private static final Logger LOG = Logger.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedServer() {}

    /**
     * Stops the server that runs on the folder, and removes the pid file.
     *
     * @throws StartRefused if it does not stop
     */
    static void clear(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> servesFrom(process, folder))
                .ifPresent(OrphanedServer::stop);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Long> pid(Path pidFile) {
        String first =
                DataDirectory.text(pidFile).lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(first)) : Optional.empty();
    }

    private static boolean servesFrom(ProcessHandle process, Path folder) {
        var info = process.info();
        return info.command().filter(command -> command.endsWith("postgres")).isPresent()
                && info.arguments()
                        .filter(all -> Arrays.asList(all).contains(folder.toString()))
                        .isPresent();
    }

    /** A fast shutdown (SIGINT): sessions are ended, and everything is written. SIGTERM would wait for them. */
    private static void stop(ProcessHandle server) {
        LOG.infof("Stopping the database server %d, left behind by a Pullquote that was killed", server.pid());
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new StartRefused(
                    "The database server left behind by a Pullquote that was killed (process %d) does not stop: end it."
                            .formatted(server.pid()),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", interruption);
        }
    }
}
