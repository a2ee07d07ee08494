package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Asks for answers as they are: nothing is encoded, followed or decoded. */
final class Plain {
    private Plain() {}

    static Response get(String path) {
        return plain().get(path);
    }

    static RequestSpecification plain() {
        return given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
