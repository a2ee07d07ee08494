package org.pullquote.platform.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The API's description: {@code openapi.yaml} as it is committed, or the same in JSON. */
@Path("/q/openapi")
@PermitAll
public class ContractResource {
    /** RFC 9512, section 2.1. */
    private static final String YAML = "application/yaml";

    /** How it is written. */
    public enum Format {
        @JsonProperty("yaml")
        YAML,
        @JsonProperty("json")
        JSON
    }

    /** @param format of more weight than what the request accepts: somebody with a browser cannot choose that */
    @GET
    @Produces({YAML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response read(@RestQuery @Nullable Format format, Request request) {
        var chosen = format == null ? accepted(request) : format;
        return (chosen == Format.JSON
                        ? Response.ok(Json.BYTES, MediaType.APPLICATION_JSON_TYPE)
                        : Response.ok(Yaml.BYTES, YAML))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Format accepted(Request request) {
        var forms = Variant.mediaTypes(MediaType.valueOf(YAML), MediaType.APPLICATION_JSON_TYPE);
        var best = request.selectVariant(forms.build());
        return best != null && best.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE) ? Format.JSON : Format.YAML;
    }

    /** Read by the first who asks. */
    private static final class Yaml {
        private static final byte[] BYTES = read();

        private static byte[] read() {
            try (var file = ContractResource.class.getResourceAsStream("/openapi/openapi.yaml")) {
                return file.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Made for the first who asks. */
    private static final class Json {
        private static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                return new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(Yaml.BYTES));
            } catch (IOException malformed) {
                throw new UncheckedIOException("openapi.yaml must be YAML", malformed);
            }
        }
    }
}
