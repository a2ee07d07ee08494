package org.pullquote.access.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pullquote.platform.paging.Page;

/** The audit, to be read; there is no way to write it. */
@Path("/manage/v1/audit")
@Tag(name = "Audit")
public class AuditResource {
    private final AuditLog audit;
    private final AuditTerms terms;

    AuditResource(AuditLog audit, AuditTerms terms) {
        this.audit = audit;
        this.terms = terms;
    }

    @GET
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "audit",
            summary = "Who did what, the latest first",
            description =
                    "Every write of the desk that took effect, and refused sign-ins. Nothing can change or remove a"
                            + " row.")
    public Page<AuditEntry> list(@BeanParam AuditParameters parameters) {
        terms.require(parameters);
        return audit.list(parameters);
    }
}
