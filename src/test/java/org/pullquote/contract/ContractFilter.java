package org.pullquote.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer that a test gets against {@code openapi.yaml}: an operation of the contract answers with a status
 * that the contract names, and with a body of the shape that it gives.
 */
final class ContractFilter implements Filter {
    private final Contract contract = Contract.committed();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        contract.operation(request.getMethod(), uri.getRawPath()).ifPresent(operation -> {
            var what = request.getMethod() + " " + uri.getRawPath() + " answering " + response.statusCode();
            var answer = operation.answer(response.statusCode());
            assertThat(answer).as(what + " stands in openapi.yaml").isPresent();
            var body = body(response);
            if (body != null && !request.getMethod().equals("HEAD")) {
                // A client that asks for some fields knows that the others are absent.
                var sparse = uri.getRawQuery() != null && uri.getRawQuery().contains("fields=");
                assertThat(answer.get().faults(response.contentType(), body, sparse))
                        .as("%s: %s", what, response.asString())
                        .isEmpty();
            }
        });
        return response;
    }

    private @Nullable JsonNode body(Response response) {
        var type = response.contentType();
        var readable = type != null && type.contains("json") && response.header("Content-Encoding") == null;
        if (!readable || response.asString().isEmpty()) {
            return null;
        }
        try {
            return json.readTree(response.asString());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON: " + response.asString(), malformed);
        }
    }
}
