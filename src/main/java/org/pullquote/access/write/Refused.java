package org.pullquote.access.write;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Carries a problem that an operation answered, and not what stands around it, out of its transaction. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpProblem problem;

    Refused(HttpProblem problem) {
        super(problem.getMessage(), problem, false, false);
        this.problem = problem;
    }

    HttpProblem problem() {
        return problem;
    }
}
