package org.pullquote.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.pullquote.platform.problem.Problems;

/**
 * Lets everything be at one address only. The framework would pass over a slash at the end, empty segments, matrix
 * parameters, segments of dots, and escapes of what needs none (the unreserved characters of RFC 3986, section 2.3); each way to
 * write them would be one more address that caches keep what is there under. Ids and the escapes of other characters are taken
 * in letters of either case, as libraries of clients write them in one or the other.
 */
class PlainAddresses {
    private static final Pattern ALIAS =
            Pattern.compile("(?i)//|;|/$|/\\.{1,2}(/|$)|%(2[de]|3\\d|[46][1-9a-f]|[57][0-9a]|5f|7e)");

    @ServerRequestFilter(preMatching = true)
    void require(HttpServerRequest request) {
        if (request.path().equals("/")) {
            throw Problems.of(
                    404,
                    "not-found",
                    "There is nothing at the root. What is published begins at /v1/articles; /q/openapi has the contract, and /q/swagger-ui shows it.");
        }
        if (ALIAS.matcher(request.path()).find()) {
            throw Problems.of(
                    404,
                    "not-found",
                    "There is nothing at this address. Addresses have no slash at their end, none twice, no \";\", no segment of dots, and no letter, digit, dot, hyphen, \"_\" or \"~\" as %XX.");
        }
    }
}
