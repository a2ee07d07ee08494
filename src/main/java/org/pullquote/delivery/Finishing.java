package org.pullquote.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pullquote.platform.conditional.Preconditions;

/** Gives answers their headers. */
@ApplicationScoped
public class Finishing {
    private static final byte[] NOTHING = {};

    private final int keyBytes;
    private final CacheControl cacheControl;
    private final String vary;

    /** @param cors whether answers tell the pages of other origins that they may read them */
    Finishing(
            DeliverySettings settings,
            CacheControl cacheControl,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.keyBytes = settings.cache().surrogateKeyBytes();
        this.cacheControl = cacheControl;
        this.vary = "Accept-Encoding, Accept" + (settings.open() ? "" : ", Authorization") + (cors ? ", Origin" : "");
    }

    /** The answer as it is sent. */
    public Finished of(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> found(found);
            case Answer.Moved moved ->
                new Finished(301, NOTHING, moved(moved), moved.keys().purged(), Optional.empty(), null);
        };
    }

    private Finished found(Answer.Found found) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8");
        addCacheable(headers, found.keys());
        if (found.expires() != null) {
            headers.put(HttpHeaders.CACHE_CONTROL, cacheControl.until(found.expires()));
        }
        headers.put(HttpHeaders.ETAG, found.tag().toString());
        headers.put(HttpHeaders.LAST_MODIFIED, Preconditions.httpDate(found.lastModified()));
        if (!found.links().isEmpty()) {
            headers.put(HttpHeaders.LINK, found.links());
        }
        return new Finished(
                200,
                found.body(),
                headers,
                found.keys().purged(),
                Optional.of(new Finished.Validators(found.tag(), found.lastModified())),
                found.expires());
    }

    private Map<String, String> moved(Answer.Moved moved) {
        var headers = new LinkedHashMap<String, String>();
        addCacheable(headers, moved.keys());
        headers.put(HttpHeaders.LOCATION, URI.create(moved.path()).toASCIIString());
        return headers;
    }

    private void addCacheable(Map<String, String> headers, Keys keys) {
        var kept = bounded(keys);
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl.usual());
        headers.put(HttpHeaders.VARY, vary);
        headers.put("Surrogate-Key", String.join(" ", kept));
        headers.put("Cache-Tag", String.join(",", kept));
    }

    private List<String> bounded(Keys keys) {
        var bytes = 0;
        var kept = new ArrayList<String>();
        for (var key : (Iterable<String>) keys.all()::iterator) {
            bytes += key.length() + 1;
            if (bytes > keyBytes) {
                break;
            }
            kept.add(key);
        }
        return kept;
    }
}
