package org.pullquote.desk.correction;

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

/** The corrections of working copies. The version of a correction is that of the working copy it is part of. */
@Path("/manage/v1/corrections")
@Tag(name = "Corrections")
public class CorrectionResource {
    private final Corrections corrections;
    private final StrictJson json;

    CorrectionResource(Corrections corrections, StrictJson json) {
        this.corrections = corrections;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "manageCorrection", summary = "Read a correction")
    public RestResponse<CorrectionView> read(@RestPath UUID id) {
        return answer(corrections.read(id));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(operationId = "replaceCorrection", summary = "Replace a correction")
    public RestResponse<CorrectionView> replace(@RestPath UUID id, @BeanParam Saving saving, CorrectionInput input) {
        return answer(corrections.write(id, saving, _ -> input));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("write")
    @Operation(operationId = "patchCorrection", summary = "Change members of a correction")
    public RestResponse<CorrectionView> patch(@RestPath UUID id, @BeanParam Saving saving, MergePatch patch) {
        return answer(corrections.write(
                id, saving, before -> json.read(patch.applyTo(json.tree(before)), CorrectionInput.class)));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("write")
    @Operation(
            operationId = "deleteCorrection",
            summary = "Take a correction back",
            description = "One that was public stays: its text can be changed, and another can be filed.")
    public void delete(@RestPath UUID id, @BeanParam Saving saving) {
        corrections.delete(id, saving);
    }

    private static RestResponse<CorrectionView> answer(Corrections.Versioned found) {
        return Answers.current(found.correction(), found.version());
    }
}
