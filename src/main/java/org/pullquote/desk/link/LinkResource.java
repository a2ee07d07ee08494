package org.pullquote.desk.link;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.pullquote.desk.article.Saving;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;

/** The links of working copies. The version of a link is that of the working copy it is part of. */
@Path("/manage/v1/links")
@Tag(name = "Links")
public class LinkResource {
    private final Links links;
    private final StrictJson json;

    LinkResource(Links links, StrictJson json) {
        this.links = links;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageLink", summary = "Read a link")
    public RestResponse<LinkView> read(@RestPath UUID id) {
        return answer(links.read(id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceLink", summary = "Replace a link")
    public RestResponse<LinkView> replace(@RestPath UUID id, @BeanParam Saving saving, LinkInput input) {
        return answer(links.write(id, saving, _ -> input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchLink", summary = "Change members of a link")
    public RestResponse<LinkView> patch(@RestPath UUID id, @BeanParam Saving saving, MergePatch patch) {
        return answer(links.write(id, saving, before -> json.read(patch.applyTo(json.tree(before)), LinkInput.class)));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "deleteLink", summary = "Take a link off its article")
    public void delete(@RestPath UUID id, @BeanParam Saving saving) {
        links.delete(id, saving);
    }

    private static RestResponse<LinkView> answer(Links.Versioned found) {
        return Answers.current(found.link(), found.version());
    }
}
