package org.pullquote.ingest.jobs;

import jakarta.ws.rs.BeanParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.pullquote.platform.paging.Paging;

/** Which items of an import are asked for. */
public record ImportItemQuery(
        @Parameter(
                description = "What became of them; any of these.",
                example = "[\"skipped\",\"failed\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<Outcome> outcome,

        @BeanParam Paging paging) {

    /** All, where none is named. */
    Set<Outcome> outcomes() {
        return outcome.isEmpty() ? EnumSet.allOf(Outcome.class) : EnumSet.copyOf(outcome);
    }
}
