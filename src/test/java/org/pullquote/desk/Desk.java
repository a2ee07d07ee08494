package org.pullquote.desk;

import static org.pullquote.access.TestKeys.asAdmin;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.pullquote.platform.image.Photos;

/** What an editor does over HTTP, in the words of a test. */
public final class Desk {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Desk() {}

    /** A title that no other article of this run has. */
    public static String unique(String title) {
        return title + " " + NUMBER.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
    }

    public static RequestSpecification json(Object body) {
        return asAdmin().contentType(ContentType.JSON).body(body);
    }

    /** Without the charset, the client would write it in Latin-1. */
    public static RequestSpecification mergePatch(Object members) {
        return asAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(members);
    }

    /** A draft with this body in Markdown; answers its id. */
    public static String draft(String markdown) {
        return draft(unique("A draft"), markdown);
    }

    public static String draft(String title, String markdown) {
        return json(Map.of("title", title, "body", Map.of("format", "markdown", "value", markdown)))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String quote(String article, String exact, Object speaker) {
        return json(Map.of("exact", exact, "speaker", speaker))
                .post("/manage/v1/articles/{id}/quotes", article)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, String> person(String name) {
        return Map.of("kind", "person", "name", name);
    }

    /** A published article with a link to this page; answers its id. */
    public static String linked(String url) {
        var article = draft("The harbour.");
        json(Map.of("rel", "related", "title", "Elsewhere", "url", url))
                .post("/manage/v1/articles/{id}/links", article)
                .then()
                .statusCode(201);
        publish(article).then().statusCode(200);
        return article;
    }

    /** An image of 1000 by 500 pixels with this written about it; answers its id. */
    public static String image(Map<String, ?> metadata) {
        return asAdmin()
                .multiPart("file", "view.jpg", Photos.jpeg(Photos.halves(1000, 500)), "image/jpeg")
                .multiPart("metadata", metadata, "application/json; charset=utf-8")
                .post("/manage/v1/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse read(String article) {
        return asAdmin().get("/manage/v1/articles/{id}", article).then().statusCode(200);
    }

    public static String tag(String article) {
        return read(article).extract().header("ETag");
    }

    public static Response patch(String article, Map<String, ?> members) {
        return mergePatch(members).header("If-Match", tag(article)).patch("/manage/v1/articles/{id}", article);
    }

    public static Response body(String article, String markdown) {
        return patch(article, Map.of("body", Map.of("format", "markdown", "value", markdown)));
    }

    public static Response publish(String article) {
        return publish(article, Map.of());
    }

    public static Response publish(String article, Map<String, ?> publication) {
        return json(publication).header("If-Match", tag(article)).put("/manage/v1/articles/{id}/publication", article);
    }

    public static Response withdraw(String article, String reason) {
        return json(Map.of("reason", reason))
                .header("If-Match", tag(article))
                .delete("/manage/v1/articles/{id}/publication", article);
    }

    /** The quotes of a working copy, as the desk shows them. */
    public static List<Map<String, Object>> quotes(String article) {
        return read(article).extract().path("quotes");
    }
}
