package org.pullquote.ingest.jobs;

import static org.pullquote.access.TestKeys.asAdmin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.hibernate.Session;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

/** What an importer does over HTTP, in the words of a test. */
public final class Importing {
    private Importing() {}

    public static Response post(String contentType, String query, byte[] body) {
        return asAdmin().contentType(contentType).body(body).post("/manage/v1/imports" + query);
    }

    /** The job, once it is over. */
    public static JsonPath over(Response accepted) {
        var location = accepted.then().statusCode(202).extract().header("Location");
        return over(location.substring(location.indexOf("/manage/")));
    }

    /** The job of this id, once it is over. */
    static JsonPath over(UUID job) {
        return over("/manage/v1/imports/" + job);
    }

    private static JsonPath over(String path) {
        Eventually.is(() -> read(path).getString("status").matches("queued|running"), false);
        return read(path);
    }

    private static JsonPath read(String path) {
        return asAdmin().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Another replica holds the source of an import, for this time: {@code 1 hour}, or {@code -1 second} for no more. */
    static void held(Session database, UUID job, String time) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createNativeMutationQuery(
                                "update desk.import_source set holder = gen_random_uuid(),"
                                        + " held_until = clock_timestamp() + cast(:time as interval) where job = :job")
                        .setParameter("time", time)
                        .setParameter("job", job)
                        .executeUpdate());
    }

    /** The working copy that the only item of a job became. */
    public static JsonPath article(JsonPath job) {
        return Desk.read(job.getString("items.items[0].article")).extract().jsonPath();
    }
}
