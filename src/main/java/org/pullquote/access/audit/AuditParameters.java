package org.pullquote.access.audit;

import jakarta.ws.rs.BeanParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.query.Moment;

/** The parameters of the audit. */
public record AuditParameters(
        @Parameter(description = "Who did it: `key:<id>`, `token:<subject>`, `system` or `anonymous`.")
        @RestQuery
        @Nullable
        String actor,

        @Parameter(
                description = "What was done; any of them. Actions are the `operationId`s of this contract.",
                example = "[\"publishArticle\",\"withdrawArticle\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> action,

        @Parameter(
                description = "To which, with all that is below it: a path below `/manage/v1/`, with the id or slug of"
                        + " what it names.",
                example = "keys/aB3dE5fG7h")
        @RestQuery
        @Nullable
        String subject,

        @Parameter(description = "Done at this time or after it: RFC 3339, or a date.", example = "2026-01-01")
        @RestQuery
        @Nullable
        Moment from,

        @Parameter(description = "Done before this time: RFC 3339, or a date.", example = "2026-02-01")
        @RestQuery
        @Nullable
        Moment to,

        @BeanParam Paging paging) {}
