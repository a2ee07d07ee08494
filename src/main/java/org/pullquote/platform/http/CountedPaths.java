package org.pullquote.platform.http;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts each request by the form of its path, before anything can refuse it. The framework knows the form only of what
 * reached an operation, and counts the rest by its path: of those there is no end, and beyond a hundred it counts nothing new.
 */
@ApplicationScoped
class CountedPaths implements HttpServerMetricsTagsContributor {
    /** Of what is at no operation's address. */
    private static final String OTHER = "/{other}";

    private static final String PARAMETER = "{}";

    private final Node forms = new Node();

    /** What the segments up to here have after them, and the form they make if they may end here. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable String form;
    }

    CountedPaths(Operations operations) {
        operations.templates().forEach(this::add);
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, FilterOrder.HEADERS);
    }

    private void count(RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(form(context.request().path()));
        }
        context.next();
    }

    /** For what is refused before any handler has it, such as an address with a broken escape. */
    @Override
    public Tags contribute(Context answered) {
        return answered.response().statusCode() / 100 == 4 && !isCounted(answered.request())
                ? Tags.of("uri", form(answered.request().path()))
                : Tags.empty();
    }

    private static boolean isCounted(HttpServerRequest request) {
        return request instanceof HttpServerRequestInternal known
                && known.metric() instanceof HttpRequestMetric metric
                && !metric.applyTemplateMatching("").isEmpty();
    }

    private void add(String template) {
        var node = forms;
        for (var segment : template.substring(1).split("/")) {
            node = node.next.computeIfAbsent(segment.startsWith("{") ? PARAMETER : segment, _ -> new Node());
        }
        node.form = template;
    }

    private String form(@Nullable String path) {
        var node = path == null ? null : forms;
        for (var start = 1; node != null && path != null && start <= path.length(); ) {
            var slash = path.indexOf('/', start);
            var end = slash < 0 ? path.length() : slash;
            node = node.next.getOrDefault(path.substring(start, end), node.next.get(PARAMETER));
            start = end + 1;
        }
        return node == null || node.form == null ? OTHER : node.form;
    }
}
