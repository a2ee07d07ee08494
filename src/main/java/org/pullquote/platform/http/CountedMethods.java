package org.pullquote.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/** Counts requests by the methods of HTTP: of what a client may send instead there is no end. */
@Singleton
class CountedMethods implements MeterFilter {
    private static final String LABEL = "method";
    private static final Tag OTHER = Tag.of(LABEL, "OTHER");
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @Override
    public Meter.Id map(Meter.Id id) {
        var method = id.getName().startsWith("http.server") ? id.getTag(LABEL) : null;
        return method == null || KNOWN.contains(method) ? id : id.withTag(OTHER);
    }
}
