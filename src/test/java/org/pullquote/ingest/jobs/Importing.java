package org.pullquote.ingest.jobs;

import static org.pullquote.access.TestKeys.asAdmin;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.pullquote.desk.Desk;

/** What an importer does over HTTP, in the words of a test. */
final class Importing {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Importing() {}

    static Response post(String contentType, String query, byte[] body) {
        return asAdmin().contentType(contentType).body(body).post("/manage/v1/imports" + query);
    }

    /** The job, once it is over. */
    static JsonPath over(Response accepted) {
        var location = accepted.then().statusCode(202).extract().header("Location");
        var path = location.substring(location.indexOf("/manage/"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var job = asAdmin().get(path).then().statusCode(200).extract().jsonPath();
            if (!job.getString("status").matches("queued|running")) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("The import did not come to its end: " + path);
    }

    /** The working copy that the only item of a job became. */
    static JsonPath article(JsonPath job) {
        return Desk.read(job.getString("items.items[0].article")).extract().jsonPath();
    }
}
