package org.pullquote.delivery.changes;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * One reader of the stream. All it does, it does on the event loop of its connection; it takes what is recent as fast as
 * its socket does, so nothing is queued for it but what the socket's own bounded queue holds.
 */
final class StreamReader {
    private static final Logger LOG = Logger.getLogger(StreamReader.class);
    private static final int QUEUE_BYTES = 64 * 1024;
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final ChangeStream stream;
    private final RoutingContext request;
    private final SseEventSink sink;
    private final HttpServerResponse response;
    private final Context loop;
    private final UUID log;
    private long position;
    private boolean live; // has caught up once
    private boolean reading; // waits for an answer of the log
    private boolean held; // took nothing since the last heartbeat
    private boolean gone;

    StreamReader(ChangeStream stream, SyncToken from, RoutingContext request, SseEventSink sink) {
        this.stream = stream;
        this.request = request;
        this.sink = sink;
        this.response = request.response();
        this.loop = request.vertx().getOrCreateContext();
        this.log = from.log();
        this.position = from.seq();
        response.setWriteQueueMaxSize(QUEUE_BYTES);
        request.addEndHandler(_ -> leave());
        request.addHeadersEndHandler(
                _ -> loop.runOnContext(_ -> begin(request.request().method())));
    }

    private void begin(HttpMethod method) {
        if (HttpMethod.HEAD.equals(method)) {
            close();
            return;
        }
        response.drainHandler(_ -> {
            held = false;
            pump();
        });
        response.write("retry: 3000\nid: %s\n\n".formatted(SyncToken.after(log, position)));
        pump();
    }

    /** There may be something new. */
    void wake() {
        loop.runOnContext(_ -> pump());
    }

    /** Ends the stream in order; the reader may come again. */
    void end() {
        loop.runOnContext(_ -> close());
    }

    /** Says that the stream lives, also while the database does not, and ends it when its key no longer opens anything. */
    void heartbeat() {
        loop.runOnContext(_ -> {
            if (!gone && response.headWritten()) {
                endIfRefused();
                if (!response.writeQueueFull()) {
                    response.write(HEARTBEAT);
                    pump();
                } else if (held) {
                    drop("took nothing for a whole heartbeat");
                } else {
                    held = true;
                }
            }
        });
    }

    private void endIfRefused() {
        stream.isRefused(request).subscribe().with(refused -> {
            if (refused) {
                end();
            }
        });
    }

    private void pump() {
        var recent = stream.recent();
        if (gone || reading || recent == null || !response.headWritten()) {
            return;
        }
        if (position < recent.floor()) {
            if (!response.writeQueueFull()) {
                readBehind();
            } else if (live) {
                drop("fell too far behind");
            }
            return;
        }
        live = true;
        for (var event : recent.after(position)) {
            if (response.writeQueueFull()) {
                return; // The drain handler goes on.
            }
            send(event);
        }
    }

    private void readBehind() {
        reading = true;
        stream.behind(log, position)
                .onComplete(read -> loop.runOnContext(_ -> {
                    reading = false;
                    if (read.succeeded()) {
                        sendAll(read.result());
                    } else {
                        LOG.debug("A reader waits for the log", read.cause()); // The next heartbeat tries again.
                    }
                }));
    }

    private void sendAll(List<Recent.Event> events) {
        if (!gone) {
            events.forEach(this::send);
            pump();
        }
    }

    private void send(Recent.Event event) {
        response.write(event.bytes());
        position = event.seq();
    }

    private void close() {
        if (!gone) {
            leave();
            sink.close();
        }
    }

    /** What is queued for a reader that is too slow is thrown away with its connection. */
    private void drop(String why) {
        LOG.debugf("A reader of the stream %s", why);
        leave();
        response.reset();
    }

    private void leave() {
        gone = true;
        stream.remove(this);
    }
}
