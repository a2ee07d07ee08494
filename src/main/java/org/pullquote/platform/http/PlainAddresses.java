package org.pullquote.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;

/**
 * Lets everything be at one address only. The framework would pass over a slash at the end, empty segments, matrix
 * parameters and segments of dots; each way to write them would be one more address that caches keep what is there under.
 */
class PlainAddresses {
    private static final Pattern ALIAS = Pattern.compile("(?i)//|;|/$|/(\\.|%2e){1,2}(/|$)");

    @ServerRequestFilter(preMatching = true)
    void require(HttpServerRequest request) {
        if (ALIAS.matcher(request.path()).find()) {
            throw Problems.of(
                    404,
                    "not-found",
                    "There is nothing at this address. Addresses have no slash at their end, none twice, no \";\" and no segment of dots.");
        }
    }
}
