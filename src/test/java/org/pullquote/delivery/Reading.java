package org.pullquote.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** What a frontend does over HTTP, in the words of a test. */
final class Reading {
    private Reading() {}

    /** Sends the path as it is written, encoding nothing. */
    static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}
