package org.pullquote.access.idempotency;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Thrown in place of doing something again: ends the request with the answer that was kept. */
public class Replay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    Replay(KeptAnswer answer) {
        super("Answered again", null, false, false);
        this.answer = answer;
    }

    /** Sends the kept answer. */
    static class Mapper {
        @ServerExceptionMapper
        Response again(Replay replay) {
            var answer = replay.answer;
            var response = Response.status(answer.status());
            answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
            if (answer.body() != null) response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
            return response.build();
        }
    }
}
