package org.pullquote.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation for each scope, and one whose author forgot to say whom it is for. */
@Path("/protected")
public class ProtectedResource {
    @GET
    @Operation(hidden = true)
    @Path("/read-published")
    @PermissionsAllowed("read-published")
    public String readPublished() {
        return "read-published";
    }

    @GET
    @Operation(hidden = true)
    @Path("/read")
    @PermissionsAllowed("read")
    public String read(@Context SecurityContext security) {
        return security.getUserPrincipal().getName();
    }

    @GET
    @Operation(hidden = true)
    @Path("/write")
    @PermissionsAllowed("write")
    public String write() {
        return "write";
    }

    @GET
    @Operation(hidden = true)
    @Path("/publish")
    @PermissionsAllowed("publish")
    public String publish() {
        return "publish";
    }

    @GET
    @Operation(hidden = true)
    @Path("/import")
    @PermissionsAllowed("import")
    public String importing() {
        return "import";
    }

    @GET
    @Operation(hidden = true)
    @Path("/admin")
    @PermissionsAllowed("admin")
    public String admin() {
        return "admin";
    }

    @GET
    @Operation(hidden = true)
    @Path("/forgotten")
    public String forgotten() {
        return "forgotten";
    }
}
