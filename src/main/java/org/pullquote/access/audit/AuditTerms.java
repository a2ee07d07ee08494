package org.pullquote.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.platform.http.Operations;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.Suggestion;

/** What the audit can be asked for, so that a slip does not look as if nothing had been done. */
@ApplicationScoped
class AuditTerms {
    private static final String DESK = "/manage/v1/";
    private static final Pattern ACTOR = Pattern.compile("(key|token):.+|system|anonymous");
    private static final Pattern PATH = Pattern.compile("[^/]+(/[^/]+)*");

    private final SortedSet<String> actions;
    private final SortedSet<String> collections;

    AuditTerms(Operations operations) {
        this.actions = collected(operations.writing(DESK).map(Operations.Operation::id), RefusedSignIns.ACTION);
        this.collections = collected(
                operations
                        .writing(DESK)
                        .map(write -> collection(write.template().substring(DESK.length()))),
                RefusedSignIns.TOKENS);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all that is in no row, whatever is done */
    void require(AuditParameters parameters) {
        var violations = Stream.of(
                        Stream.ofNullable(parameters.actor())
                                .filter(actor -> !ACTOR.matcher(actor).matches())
                                .map(AuditTerms::unknownActor),
                        parameters.action().stream()
                                .filter(action -> !actions.contains(action))
                                .map(this::unknownAction),
                        Stream.ofNullable(parameters.subject())
                                .filter(subject ->
                                        !PATH.matcher(subject).matches() || !collections.contains(collection(subject)))
                                .map(this::unknownSubject))
                .flatMap(wrong -> wrong)
                .toList();
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    private static Violation unknownActor(String actor) {
        return Violation.in(
                "actor",
                "bad-actor",
                "\"%s\" is none of key:<id>, token:<subject>, system, anonymous.".formatted(actor));
    }

    private Violation unknownAction(String action) {
        return Violation.in(
                "action",
                "unknown-action",
                "There is no action \"%s\".%s".formatted(action, Suggestion.guide(action, actions)));
    }

    private Violation unknownSubject(String subject) {
        return Violation.in(
                "subject",
                "bad-subject",
                "\"%s\" is no path below %s at which something is written, such as articles/<id>. It begins with one of %s, and has no slash at its beginning or end."
                        .formatted(subject, DESK, String.join(", ", collections)));
    }

    private static String collection(String path) {
        return path.split("/", 2)[0];
    }

    private static SortedSet<String> collected(Stream<String> terms, String other) {
        return Stream.concat(terms, Stream.of(other)).collect(Collectors.toCollection(TreeSet::new));
    }
}
