package org.pullquote.platform.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A handler beside the REST layer that fails. */
@ApplicationScoped
class FailingRoute {
    void install(@Observes Router router) {
        router.get("/test/route/failure").order(-10).handler(context -> {
            throw new IllegalStateException("select secret from desk.article");
        });
    }
}
