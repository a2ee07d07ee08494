package org.pullquote.delivery.source;

import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.pullquote.delivery.Dimension;
import org.pullquote.delivery.Filter;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Values;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.paging.Paging;

/** The parameters of the list of sources. */
public record SourceQuery(
        @Parameter(
                description = "What they are; any of them.",
                example = "[\"person\",\"agency\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<SourceKind> kind,

        @BeanParam Paging paging) {

    Filter filter() {
        return new Filter(
                kind.isEmpty()
                        ? List.of()
                        : List.of(Dimension.of(Sources.TABLE, "kind", Values.texts(Names.of(kind)))));
    }
}
