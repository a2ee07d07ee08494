package org.pullquote.platform.query;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Checks the parts of a form against what its operation declares, before they are read. */
class FormParts {
    @StrictForm
    @WithFormRead
    @ServerRequestFilter
    void check(ResourceInfo resource) {
        var form = Objects.requireNonNull(CurrentRequestManager.get()).getFormData();
        var declared = Arrays.stream(resource.getResourceMethod().getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(RestForm.class)))
                .map(RestForm::value)
                .collect(Collectors.toCollection(TreeSet::new));
        var violations = form == null ? List.<Violation>of() : violations(form, declared);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    private static List<Violation> violations(FormData form, SortedSet<String> declared) {
        return StreamSupport.stream(form.spliterator(), false)
                .sorted()
                .flatMap(name -> {
                    if (!declared.contains(name)) {
                        return Stream.of(Violation.at(
                                "/" + name,
                                "unknown-part",
                                "There is no part \"%s\" in this form.%s"
                                        .formatted(name, Suggestion.guide(name, declared))));
                    }
                    return form.get(name).size() == 1
                            ? Stream.empty()
                            : Stream.of(Violation.at(
                                    "/" + name, "repeated-part", "The form takes one part \"%s\".".formatted(name)));
                })
                .toList();
    }
}
