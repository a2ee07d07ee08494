package org.pullquote.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import org.pullquote.platform.conditional.Preconditions;

/** Sends answers over HTTP: whole, or as 304 to those that have them. */
@ApplicationScoped
public class Responses {
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final int keyBytes;
    private final String cacheControl;
    private final String vary;

    Responses(DeliverySettings settings) {
        var cache = settings.cache();
        this.keyBytes = cache.surrogateKeyBytes();
        this.vary = settings.open() ? "Accept-Encoding, Accept" : "Accept-Encoding, Accept, Authorization";
        this.cacheControl = settings.open()
                ? "public, max-age=%d, s-maxage=%d, stale-while-revalidate=%d, stale-if-error=%d"
                        .formatted(
                                cache.maxAge().toSeconds(),
                                cache.sharedMaxAge().toSeconds(),
                                cache.staleWhileRevalidate().toSeconds(),
                                cache.staleIfError().toSeconds())
                : "private, max-age=%d".formatted(cache.maxAge().toSeconds());
    }

    /** The response to a request with these headers. */
    public Response of(Answer answer, HttpHeaders request) {
        return switch (answer) {
            case Answer.Found found -> found(found, request);
            case Answer.Moved moved ->
                cacheable(Response.status(Response.Status.MOVED_PERMANENTLY), moved.keys())
                        .header(HttpHeaders.LOCATION, URI.create(moved.path()).toASCIIString())
                        .build();
        };
    }

    private Response found(Answer.Found found, HttpHeaders request) {
        var conditions = new Preconditions(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        var response = conditions.notModified(found.tag(), found.lastModified())
                ? Response.notModified()
                : Response.ok(found.body(), JSON);
        cacheable(response, found.keys())
                .header(HttpHeaders.ETAG, found.tag().toString())
                .header(HttpHeaders.LAST_MODIFIED, Preconditions.httpDate(found.lastModified()));
        if (!found.links().isEmpty()) {
            response.header(HttpHeaders.LINK, found.links());
        }
        return response.build();
    }

    private ResponseBuilder cacheable(ResponseBuilder response, List<String> keys) {
        var kept = bounded(keys);
        return response.header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, vary)
                .header("Surrogate-Key", String.join(" ", kept))
                .header("Cache-Tag", String.join(",", kept));
    }

    private List<String> bounded(List<String> keys) {
        var bytes = 0;
        var kept = 0;
        while (kept < keys.size() && bytes + keys.get(kept).length() + 1 <= keyBytes) {
            bytes += keys.get(kept).length() + 1;
            kept++;
        }
        return keys.subList(0, kept);
    }
}
