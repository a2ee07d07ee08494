package org.pullquote.desk.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What can stand in the way of a source. */
final class SourceProblems {
    private SourceProblems() {}

    static HttpProblem moved(String slugOrId, String now) {
        return Problems.conflict(
                "renamed", "\"%s\" is \"%s\" now: it was renamed or merged. Change that one.".formatted(slugOrId, now));
    }

    static HttpProblem hasName() {
        return Problems.conflict(
                "has-name",
                "A source that has a name cannot become anonymous: its slug and the revisions would keep the name."
                        + " Create an anonymous one and give it the quotes.");
    }

    static HttpProblem credited() {
        return Problems.conflict("in-use", "Images are credited to this source; give them another credit first.");
    }

    static HttpProblem unknownOther(String slugOrId) {
        return Problems.invalid(
                Violation.at("/into", "unknown-source", "There is no source \"%s\".".formatted(slugOrId)));
    }

    static HttpProblem isItself() {
        return Problems.conflict("same-source", "A source cannot be merged with itself.");
    }

    static HttpProblem anonymousWithNamed() {
        return Problems.conflict(
                "anonymous-source",
                "An anonymous source and one that has a name cannot be merged: its quotes would name it.");
    }
}
