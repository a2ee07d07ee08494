package org.pullquote.platform.storage;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A server that speaks S3 and keeps its files in a folder: S3Proxy, in a process of its own. */
final class S3Server implements AutoCloseable {
    static final String ACCESS_KEY = "local-identity";
    static final String SECRET_KEY = "local-credential";

    private static final Path PROGRAM = Path.of("target/s3/s3proxy.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** With one empty bucket, which is a folder. */
    static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("buckets").resolve(bucket));
        var endpoint = URI.create("http://127.0.0.1:" + freePort());
        var settings = Files.write(
                folder.resolve("s3proxy.properties"),
                List.of(
                        "s3proxy.endpoint=" + endpoint,
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir="
                                + folder.resolve("buckets").toAbsolutePath()));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var server = new S3Server(process, endpoint);
        server.await();
        return server;
    }

    URI endpoint() {
        return endpoint;
    }

    private void await() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var request =
                HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(deadline)) {
                try {
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    process.waitFor(Duration.ofMillis(100));
                }
            }
        }
        close();
        throw new IllegalStateException("S3Proxy does not answer at " + endpoint);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
