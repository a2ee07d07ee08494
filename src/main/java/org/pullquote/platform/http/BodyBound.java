package org.pullquote.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * How large a body an address takes, where that is less than any takes. It is the address itself that refuses; this is for
 * telling the same of what is too large for all, and is refused before it comes there.
 */
public interface BodyBound {
    String path();

    long bytes();

    /** 413, with what to do about it. */
    HttpProblem exceeded();
}
