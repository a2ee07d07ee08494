package org.pullquote.ingest.jobs;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Readers;
import org.pullquote.ingest.read.Unrecognised;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.conditional.Answers;
import org.pullquote.platform.http.EventStreams;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.query.StrictForm;

/** Imports. */
@Path(ImportResource.PATH)
@Tag(name = "Imports")
public class ImportResource {
    static final String PATH = "/manage/v1/imports";

    private static final String PUBLISH = "publish";
    private static final String WRITE = "write";

    private final Imports imports;
    private final ImportProgress progress;
    private final Announced announced;
    private final Inbox inbox;
    private final Readers readers;
    private final OrderedAddress addresses;
    private final ImportBound bound;
    private final SecurityIdentity identity;

    ImportResource(
            Imports imports,
            ImportProgress progress,
            Announced announced,
            Inbox inbox,
            Readers readers,
            OrderedAddress addresses,
            ImportBound bound,
            SecurityIdentity identity) {
        this.imports = imports;
        this.progress = progress;
        this.announced = announced;
        this.inbox = inbox;
        this.readers = readers;
        this.addresses = addresses;
        this.bound = bound;
        this.identity = identity;
    }

    @POST
    @TakesIn
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("import")
    @Operation(
            operationId = "importBody",
            summary = "Import what the body holds, or what is at the address that it names",
            description =
                    "Makes drafts with their quotes, sources and links. What was imported before and says the same is"
                            + " left alone. To publish takes the scope for that as well, and an export of our own that to"
                            + " write. A JSON object with a `url` and"
                            + " nothing else is fetched from there; nothing is fetched from internal addresses.")
    @APIResponse(
            responseCode = "202",
            description = "The job, which is worked off in the background",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(
            @RestHeader("Content-Type") @DefaultValue("") String contentType,
            @BeanParam ImportParameters parameters,
            File body)
            throws IOException {
        var ordered = addresses.in(contentType, body.toPath());
        if (ordered.isPresent()) {
            return ordered(ordered.get(), parameters);
        }
        var format =
                parameters.format() != null ? parameters.format() : format(contentType, Upload.of(body.toPath(), null));
        requireFits(body.length());
        requireMayPublish(parameters);
        if (body.length() == 0) {
            throw Problems.invalid(Violation.at("", "empty-body", "There is nothing to import in the body."));
        }
        return accepted(
                inbox.receive(announced.take(), () -> Files.newInputStream(body.toPath()), contentType),
                null,
                format,
                parameters);
    }

    @POST
    @TakesIn
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("import")
    @Operation(operationId = "importFile", summary = "Import a file, or what is at an address")
    @APIResponse(
            responseCode = "202",
            description = "The job, which is worked off in the background",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(
            @BeanParam ImportParameters parameters,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("url") @Nullable String url)
            throws IOException {
        if (file == null && url != null) {
            return ordered(addresses.require(url), parameters);
        }
        if (file == null) {
            throw Problems.invalid(
                    Violation.at("", "missing-file", "The form needs a part \"file\", or else a part \"url\"."));
        }
        requireFits(file.size());
        requireMayPublish(parameters);
        var format = parameters.format() != null ? parameters.format() : format(file);
        var received = inbox.receive(
                announced.take(),
                () -> Files.newInputStream(file.uploadedFile()),
                Objects.requireNonNullElse(file.contentType(), ""));
        return accepted(received, file.fileName(), format, parameters);
    }

    @GET
    @PermissionsAllowed("import")
    @Operation(operationId = "manageImports", summary = "List imports, the newest first")
    public Page<ImportView> list(@BeanParam Paging paging) {
        return imports.list(paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("import")
    @Operation(
            operationId = "manageImport",
            summary = "How far an import is, and what became of each item",
            description = "The parameters page its items, or those of some outcomes.")
    public ImportView read(@RestPath UUID id, @BeanParam ImportItemQuery query) {
        return imports.read(id, query);
    }

    @GET
    @Path("/{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("import")
    @Operation(
            operationId = "streamImport",
            summary = "Stream how far an import is",
            description =
                    "One event a second, each the import without its items, until it is over or the key that it was asked for with is revoked.")
    @APIResponse(responseCode = "200", description = "Server-sent events")
    public Multi<ImportView> stream(@RestPath UUID id, @Context RoutingContext request) {
        EventStreams.passOn(request.response());
        return progress.stream(id, request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("import")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "What has been filed by then stays.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "It is over already")
    public ImportView cancel(@RestPath UUID id) {
        return imports.cancel(id);
    }

    private RestResponse<ImportView> ordered(URI address, ImportParameters parameters) {
        requireMayPublish(parameters);
        var format = Objects.requireNonNullElse(parameters.format(), Format.AUTO);
        var order = new NewImport(Ids.next(), null, address.toString(), format, parameters.publish(), by());
        return accepted(imports.create(order, address));
    }

    private RestResponse<ImportView> accepted(
            Inbox.Received received, @Nullable String name, Format format, ImportParameters parameters) {
        requireMayWrite(received, name, format);
        var order = new NewImport(received.job(), name, null, format, parameters.publish(), by());
        return accepted(imports.create(order, received.kept()));
    }

    private String by() {
        return identity.getPrincipal().getName();
    }

    private static RestResponse<ImportView> accepted(ImportView job) {
        return Answers.accepted(PATH + "/" + job.id(), job);
    }

    private void requireMayPublish(ImportParameters parameters) {
        if (parameters.publish() && !may(PUBLISH)) {
            throw Problems.missingScope(PUBLISH);
        }
    }

    /** Of what was kept, as it will be read. */
    private void requireMayWrite(Inbox.Received received, @Nullable String name, Format format) {
        if (!may(WRITE) && readers.isOwn(format, inbox.open(received.job(), received.kept(), name, null))) {
            inbox.drop(received.job());
            throw Problems.missingScope(WRITE);
        }
    }

    private boolean may(String scope) {
        return identity.checkPermissionBlocking(new StringPermission(scope));
    }

    private void requireFits(long bytes) {
        if (bytes > bound.bytes()) {
            throw bound.exceeded();
        }
    }

    private static Format format(String contentType, Upload upload) {
        return Format.ofMediaType(contentType)
                .orElseThrow(() -> Problems.badRequest(
                        "unknown-format",
                        Unrecognised.mediaType(
                                contentType,
                                upload,
                                "Send the Content-Type of what it is, such as text/plain, text/html, application/xml or"
                                        + " application/json, or name its format (?format=).")));
    }

    private static Format format(FileUpload file) {
        var byName = Format.ofFileName(Objects.requireNonNullElse(file.fileName(), ""));
        return byName == Format.AUTO
                ? format(Objects.requireNonNullElse(file.contentType(), ""), Upload.of(file.uploadedFile(), null))
                : byName;
    }
}
