package org.pullquote.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The errors that answers carry: problem details (RFC 9457) with a stable {@code code} and, where several things are
 * wrong, a list of {@code errors}. The {@code type} is a tag URI (RFC 4151) that ends in the code: a name to compare, not
 * an address to fetch.
 */
public final class Problems {
    private static final String TYPE_PREFIX = "tag:pullquote.org,2026:problem:";

    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            kind(400, "bad-request", "Bad request", "The request is not understood."),
            kind(401, "unauthenticated", "Unauthenticated", "This needs a valid key or token."),
            kind(403, "forbidden", "Forbidden", "The key or token lacks the scope that this needs."),
            kind(404, "not-found", "Not found", "There is nothing at this address."),
            kind(405, "method-not-allowed", "Method not allowed", "This address does not take that method."),
            kind(406, "not-acceptable", "Not acceptable", "The answer is not available in a form that Accept allows."),
            kind(408, "request-timeout", "Request timeout", "The request did not arrive in time."),
            kind(409, "conflict", "Conflict", "The request does not fit the present state."),
            kind(410, "gone", "Gone", "This was here and was taken away."),
            kind(412, "stale-version", "Stale version", "This was changed since it was read."),
            kind(413, "too-large", "Too large", "The body is larger than is accepted."),
            kind(414, "address-too-long", "Address too long", "The address is longer than is accepted."),
            kind(415, "unsupported-media-type", "Unsupported media type", "The body's Content-Type is not accepted."),
            kind(422, "unprocessable", "Unprocessable", "The request is understood and cannot be carried out."),
            kind(428, "precondition-required", "Precondition required", "Send the version you read as If-Match."),
            kind(429, "too-many-requests", "Too many requests", "Slow down, and try again later."),
            kind(431, "headers-too-large", "Headers too large", "The headers are larger than is accepted."),
            kind(500, "internal-error", "Internal error", "Something went wrong here. It was logged."),
            kind(501, "not-implemented", "Not implemented", "The server does not know this method."),
            kind(503, "unavailable", "Unavailable", "This is not available at the moment. Try again shortly."));

    /** How many of the things that are wrong a line tells. */
    private static final int TOLD = 5;

    private Problems() {}

    /** Any problem: a status, its code (stable, kebab-case), and what happened in a sentence. */
    public static HttpProblem of(int status, String code, String detail) {
        return builder(status, code, detail).build();
    }

    /** The usual problem of a status. */
    public static HttpProblem of(int status) {
        var kind = kindOf(status);
        return of(status, kind.code(), kind.detail());
    }

    /** 400 with everything that is wrong. */
    public static HttpProblem invalid(List<Violation> violations) {
        var detail = violations.size() == 1
                ? violations.getFirst().detail()
                : "%d things are wrong with the request.".formatted(violations.size());
        return with(400, "invalid-request", detail, violations);
    }

    /** 400 with one thing that is wrong. */
    public static HttpProblem invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    /** 400 of another kind. */
    public static HttpProblem badRequest(String code, String detail) {
        return of(400, code, detail);
    }

    /** 403: only somebody with this scope may. */
    public static HttpProblem missingScope(String scope) {
        return builder(403, "missing-scope", "The key or token lacks the scope \"%s\".".formatted(scope))
                .with("scope", scope)
                .build();
    }

    /** 404, the same whatever was asked for: it must not tell an unknown thing from a hidden one. */
    public static HttpProblem notFound() {
        return of(404);
    }

    /** 406: of the forms in which this is answered, a header takes none. */
    public static HttpProblem notAcceptable(String header, Collection<String> forms) {
        return of(
                406,
                "not-acceptable",
                "This answers %s, which %s does not take.".formatted(String.join(" or ", forms), header));
    }

    /** 409. */
    public static HttpProblem conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /** 409 with the places of the conflict. */
    public static HttpProblem conflict(String code, String detail, List<Violation> violations) {
        return with(409, code, detail, violations);
    }

    /** 410. */
    public static HttpProblem gone(String code, String detail) {
        return of(410, code, detail);
    }

    /** 412: {@code current} is the version that the resource has now, told in the body and as ETag. */
    public static HttpProblem stale(long current) {
        return builder(412, "stale-version", "This was changed since you read it; its version is now " + current + ".")
                .with("version", current)
                .withHeader(HttpHeaders.ETAG, "\"" + current + "\"")
                .build();
    }

    /** 412: the version is the current one, but its tag is weak, and such never matches (RFC 9110, section 13.1.1). */
    public static HttpProblem weakTag(long current) {
        return builder(
                        412,
                        "weak-entity-tag",
                        "If-Match has W/\"%1$d\". A weak tag never matches there: send \"%1$d\", without the W/."
                                .formatted(current))
                .with("version", current)
                .withHeader(HttpHeaders.ETAG, "\"" + current + "\"")
                .build();
    }

    /** 428: the request must say which version it is about (RFC 6585, section 3). */
    public static HttpProblem versionRequired() {
        return of(428);
    }

    /** 413: at most {@code limit} bytes are accepted, as this setting has it. */
    public static HttpProblem tooLarge(long limit, String setting) {
        return of(413, "too-large", "The body is larger than %d bytes (%s).".formatted(limit, setting));
    }

    /** 413, with another way in a sentence. */
    public static HttpProblem tooLarge(long limit, String setting, String otherwise) {
        var problem = tooLarge(limit, setting);
        return of(413, "too-large", problem.getDetail() + " " + otherwise);
    }

    /** 415: only {@code accepted} is accepted. */
    public static HttpProblem unsupportedMediaType(String accepted) {
        return of(415, "unsupported-media-type", "The body must be " + accepted + ".");
    }

    /** 422. */
    public static HttpProblem unprocessable(String code, String detail) {
        return of(422, code, detail);
    }

    /** 503: worth another try after a while. */
    public static HttpProblem unavailable(Duration retryAfter) {
        var kind = kindOf(503);
        return builder(503, kind.code(), kind.detail())
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build();
    }

    /** What is wrong, in a line for people: where several things are, or a place tells more, each with its place. */
    public static String reason(HttpProblem problem) {
        if (!(problem.getParameters().get("errors") instanceof List<?> errors)) {
            return String.valueOf(problem.getDetail());
        }
        var told = errors.stream()
                .map(Violation.class::cast)
                .limit(TOLD)
                .map(Problems::placed)
                .collect(Collectors.joining(" "));
        return errors.size() > TOLD ? "%s And %d more.".formatted(told, errors.size() - TOLD) : told;
    }

    private static String placed(Violation violation) {
        return violation.pointer() == null || violation.pointer().isEmpty()
                ? violation.detail()
                : "%s: %s".formatted(violation.pointer(), violation.detail());
    }

    private static HttpProblem with(int status, String code, String detail, List<Violation> violations) {
        return builder(status, code, detail).with("errors", violations).build();
    }

    static HttpProblem.Builder builder(int status, String code, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + code))
                .withTitle(kindOf(status).title())
                .withStatus(status)
                .withDetail(detail)
                .with("code", code);
    }

    private static Kind kindOf(int status) {
        var kind = KINDS.get(status);
        if (kind != null) {
            return kind;
        }
        var general = KINDS.get(status >= 500 ? 500 : 400);
        if (general == null) {
            throw new IllegalStateException("No kind of problem for status " + status);
        }
        return general;
    }

    private static Map.Entry<Integer, Kind> kind(int status, String code, String title, String detail) {
        return Map.entry(status, new Kind(code, title, detail));
    }

    private record Kind(String code, String title, String detail) {}
}
