package org.pullquote.platform.http;

import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.pullquote.platform.problem.Problems;

/** How large a body may be, whether its length is told at first or it comes in chunks. */
@ApplicationScoped
class BodyBounds {
    private static final String MAX_BODY_SIZE = "quarkus.http.limits.max-body-size";
    /** RFC 9113, section 7. */
    private static final long NO_ERROR = 0;

    /** Milliseconds. A reset that comes right behind an answer is taken by clients such as curl 7 for a failure of it. */
    private static final long TO_BE_READ = 500;

    private final List<BodyBound> bounds;
    private final long most;

    BodyBounds(@All List<BodyBound> bounds, @ConfigProperty(name = MAX_BODY_SIZE) MemorySize most) {
        this.bounds = bounds;
        this.most = most.asLongValue();
    }

    /** Whether a request tells of a longer body. */
    boolean isExceeded(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > most;
    }

    /** 413, with the least of the bounds that hold at this address. */
    HttpProblem exceeded(HttpServerRequest request) {
        return bounds.stream()
                .filter(bound -> bound.path().equals(request.path()) && bound.bytes() < most)
                .findFirst()
                .map(BodyBound::exceeded)
                .orElseGet(() -> Problems.tooLarge(most, MAX_BODY_SIZE));
    }

    /**
     * Ends, once the answer is sent, what the rest of the body would come by, as nobody reads it: the connection, or over HTTP/2
     * the stream alone (RFC 9113, section 8.1), beside which are those of others.
     */
    static void closeAfter(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.addEndHandler(_ -> context.vertx().setTimer(TO_BE_READ, _ -> endStream(context)));
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(_ -> context.request().connection().close());
        }
    }

    /** Whoever waits for the rest meanwhile is told as if the client had ended the stream: of its end from here nobody is. */
    private static void endStream(RoutingContext context) {
        if (Context.isOnEventLoopThread() && context.request().connection() instanceof Http2FrameListener streams) {
            try {
                streams.onRstStreamRead(null, context.request().streamId(), NO_ERROR);
            } catch (Http2Exception impossible) {
                throw new IllegalStateException("The stream is there", impossible);
            }
        }
        context.response().reset(NO_ERROR);
    }

    /** In place of the framework's own bound of bodies without a length, which it answers with nothing and takes for a fault. */
    @ServerRequestFilter(preMatching = true)
    void bound(ContainerRequestContext request, RoutingContext context) {
        if (context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY) != null
                && RequestDeadline.hasBody(context.request())) {
            request.setEntityStream(new Bounded(request.getEntityStream(), most, () -> {
                closeAfter(context);
                return exceeded(context.request());
            }));
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final Supplier<HttpProblem> excess;
        private long left;

        Bounded(InputStream body, long most, Supplier<HttpProblem> excess) {
            super(body);
            this.left = most;
            this.excess = excess;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            return counted(count, count);
        }

        private int counted(int read, int bytes) {
            if (read >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw excess.get();
            }
            return read;
        }
    }
}
