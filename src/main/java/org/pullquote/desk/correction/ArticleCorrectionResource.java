package org.pullquote.desk.correction;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.Note;
import org.pullquote.platform.conditional.Answers;

/** The corrections of one article. */
@Path("/manage/v1/articles/{id}/corrections")
@Tag(name = "Corrections")
public class ArticleCorrectionResource {
    private final Corrections corrections;

    ArticleCorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @POST
    @PermissionsAllowed("write")
    @Operation(
            operationId = "createCorrection",
            summary = "File a correction",
            description =
                    "It is public when the article is published next. A drifted quote that it names takes the words"
                            + " that stand in its place now (or `now`, if given), and no longer blocks publishing.")
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing like the words of the quote stands in the text, or what does is another quote already")
    public RestResponse<CorrectionView> create(
            @RestPath String id, @RestQuery @Nullable Note note, CorrectionInput input) {
        var created = corrections.create(id, input, note);
        var correction = created.correction();
        return Answers.created("/manage/v1/corrections/" + correction.id(), correction, created.version());
    }

    @GET
    @PermissionsAllowed("write")
    @Operation(operationId = "manageCorrections", summary = "The corrections of an article, in the order of filing")
    public List<CorrectionView> list(@RestPath String id) {
        return corrections.list(id);
    }
}
