package org.pullquote.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.http.ShownOnce;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/** The keys that callers sign in with. */
@Path("/manage/v1/keys")
@Tag(name = "Keys")
public class KeyResource {
    private final Keys keys;

    KeyResource(Keys keys) {
        this.keys = keys;
    }

    @POST
    @ShownOnce
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer has the key itself. It is not shown again.")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeyView.class)))
    public RestResponse<KeyView> create(@Valid NewKey key) {
        var made = keys.create(key);
        return Answers.created("/manage/v1/keys/" + made.id(), made);
    }

    @GET
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "keys",
            summary = "List the keys",
            description = "The oldest first, with those that were revoked or have expired.")
    public Page<KeyView> list(@BeanParam Paging paging) {
        return keys.list(paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("admin")
    @Operation(operationId = "key", summary = "Read what is known of a key", description = "All but the key itself.")
    public KeyView read(@RestPath String id) {
        return keys.read(id);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("admin")
    @ResponseStatus(204)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "It opens nothing from now on; other replicas follow within seconds. It stays in the list.")
    public void revoke(@RestPath String id) {
        keys.revoke(id);
    }
}
