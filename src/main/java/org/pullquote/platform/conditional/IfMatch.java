package org.pullquote.platform.conditional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/**
 * What a management write says about the version it was made from: the strong entity tag that the reading answered.
 * Declared as {@code @RestHeader("If-Match") @DefaultValue("") IfMatch}, so that its absence is an answer of our own.
 *
 * @param header as sent, empty if it was not
 */
@Schema(implementation = String.class, examples = "\"3\"")
public record IfMatch(String header) {
    /** Any version: of a write that adds, and so cannot undo what it did not read. */
    public static final IfMatch ANY = new IfMatch("*");

    /** Called by the REST layer. */
    public static IfMatch fromString(String header) {
        return new IfMatch(header);
    }

    /**
     * Lets a write pass if it names the current version, or {@code *} for any (RFC 9110, section 13.1.1). A weak tag never
     * matches.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 if absent, 400 if malformed, 412 if stale
     */
    public void require(long current) {
        if (header.isBlank()) {
            throw Problems.versionRequired();
        }
        if (header.strip().equals("*")) {
            return;
        }
        var tags = ETag.list(header)
                .filter(list -> list.stream().anyMatch(IfMatch::isVersion))
                .orElseThrow(() -> Problems.invalid(Violation.in(
                        "If-Match",
                        "bad-entity-tag",
                        "If-Match must be a version in quotation marks, such as \"3\".")));
        var now = ETag.strongOf(current);
        if (!tags.contains(now)) {
            throw tags.contains(new ETag(now.value(), true)) ? Problems.weakTag(current) : Problems.stale(current);
        }
    }

    private static boolean isVersion(ETag tag) {
        return tag.value().matches("[0-9]+");
    }
}
