package org.pullquote.access.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/**
 * What a client calls a request by, so that it can send it again: a string of structured fields (RFC 9651, section 3.3.3) in
 * quotation marks, of 1 to {@value #MOST} characters of ASCII, without parameters.
 *
 * @param value without quotation marks and escapes
 */
public record IdempotencyKey(String value) {
    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MOST = 255;
    private static final Pattern STRING = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])+)\"");

    /**
     * The key of a request with these headers of that name, if there is one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is malformed, or there are several
     */
    public static Optional<IdempotencyKey> of(List<String> headers) {
        if (headers.isEmpty()) return Optional.empty();
        var string = STRING.matcher(headers.getFirst().strip());
        if (headers.size() > 1 || !string.matches() || string.group(1).length() > MOST) throw malformed();
        return Optional.of(new IdempotencyKey(string.group(1).replaceAll("\\\\(.)", "$1")));
    }

    private static RuntimeException malformed() {
        return Problems.invalid(Violation.in(
                HEADER,
                "bad-idempotency-key",
                "%s must be one string in quotation marks, of 1 to %d characters of ASCII, such as \"8e03978e-40d5\"."
                        .formatted(HEADER, MOST)));
    }
}
