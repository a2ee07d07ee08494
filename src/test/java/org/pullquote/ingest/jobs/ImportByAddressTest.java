package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.TestKeys.asAdmin;

import com.sun.net.httpserver.HttpHandler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.Eventually;
import org.pullquote.LoggedErrors;
import org.pullquote.desk.Desk;
import org.pullquote.ingest.fetch.Archive;

/** Imports of what is at a web address. */
@QuarkusTest
class ImportByAddressTest {
    @Inject
    OwnFiles files;

    private Archive archive;

    private String at(String contentType, byte[] content) {
        return at(Archive.content(contentType, content));
    }

    /** A page that is answered only when somebody lets it. */
    private String heldUp(CountDownLatch let) {
        return at(exchange -> {
            await(let);
            Archive.content("text/plain", "It opened late.".getBytes(UTF_8)).handle(exchange);
        });
    }

    /** A page of which the rest comes only when somebody lets it. */
    private String heldUpWithin(CountDownLatch let) {
        return at(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("It opened".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await(let);
            exchange.getResponseBody().write(" late.".getBytes(UTF_8));
        });
    }

    private static void await(CountDownLatch let) throws IOException {
        try {
            let.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private String at(HttpHandler answer) {
        var path = "/" + UUID.randomUUID();
        archive.at(path, answer);
        return "http://localhost:%d%s".formatted(archive.port(), path);
    }

    private static Response order(String url, String query) {
        return asAdmin()
                .contentType("application/json")
                .body("{\"url\":\"%s\"}".formatted(url))
                .post("/manage/v1/imports" + query);
    }

    private static JsonPath fetched(String url) {
        return Importing.over(order(url, ""));
    }

    @Test
    void aPageBecomesADraftThatIsKnownByItsAddress() {
        var title = Desk.unique("Fetched");
        var url = at(
                "text/html",
                "<h1>%s</h1><p>It opened, <a href='/b'>again</a>.</p>"
                        .formatted(title)
                        .getBytes(UTF_8));

        var job = fetched(url);
        var article = Importing.article(job);

        assertThat(job.getString("url")).isEqualTo(url);
        assertThat(job.getString("format")).isEqualTo("html");
        assertThat(job.getString("items.items[0].address")).isEqualTo(url);
        assertThat(article.getString("title")).isEqualTo(title);
        assertThat(article.getString("body[0].content[1].marks[0].href"))
                .isEqualTo("http://localhost:%d/b".formatted(archive.port()));
        assertThat(fetched(url).getInt("counts.unchanged")).isEqualTo(1);
    }

    @Test
    void theContentTypeTellsTheFormat() {
        var feed = """
                <rss version="2.0"><channel><link>https://tidings.example</link><item><guid>%1$s</guid><title>%1$s</title>\
                <description>It opened.</description></item></channel></rss>""".formatted(Desk.unique("In a feed"));

        assertThat(fetched(at("application/rss+xml; charset=utf-8", feed.getBytes(UTF_8)))
                        .getString("format"))
                .isEqualTo("rss");
        assertThat(fetched(at("text/xml", feed.getBytes(UTF_8))).getInt("counts.unchanged"))
                .isEqualTo(1);
        assertThat(fetched(at("application/pdf", feed.getBytes(UTF_8))).getString("reason"))
                .startsWith("\"application/pdf\" cannot be imported");
        assertThat(fetched(at("application/pdf", "%PDF-1.7".getBytes(UTF_8))).getString("reason"))
                .startsWith("This is a PDF: save it as text or HTML first. The formats are text,");
    }

    @Test
    void theFormatThatIsAskedForWins() {
        var url = at("text/plain", ("<p>" + Desk.unique("Marked up")).getBytes(UTF_8));

        assertThat(Importing.over(order(url, "?format=markdown")).getString("format"))
                .isEqualTo("markdown");
    }

    @Test
    void theCharsetIsTheOneThatIsDeclared() {
        var title = Desk.unique("Brücken");
        var page = "<html><head>%s</head><body><article><h1>%s</h1><p>Groß.</p></article>";

        var byAnswer = fetched(
                at("text/html; charset=ISO-8859-1", page.formatted("", title).getBytes(ISO_8859_1)));
        var byPage = fetched(at(
                "text/html",
                page.formatted("<meta charset='iso-8859-1'>", title).getBytes(ISO_8859_1)));
        var feed = fetched(at(
                "application/rss+xml; charset=ISO-8859-1", """
                <?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>A</title><item>\
                <guid>%1$s</guid><title>%1$s</title></item></channel></rss>""".formatted(title).getBytes(ISO_8859_1)));

        assertThat(Importing.article(byAnswer).getString("title")).isEqualTo(title);
        assertThat(Importing.article(byPage).getString("title")).isEqualTo(title);
        assertThat(Importing.article(feed).getString("title")).isEqualTo(title);
    }

    @Test
    void whatIsInternalIsRefusedInTheJob() {
        var url = at("text/html", "<h1>Secret</h1><p>It opened.</p>".getBytes(UTF_8));

        var job = fetched(url.replace("localhost", "127.0.0.1"));

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("reason")).startsWith("The host 127.0.0.1 is internal");
        assertThat(job.getInt("total")).isZero();
    }

    @Test
    void aHostThatIsSlowHoldsUpWhatIsOrderedFromItAndNothingElse() {
        var let = new CountDownLatch(1);
        try {
            var slow = order(heldUp(let), "");
            var address = at("text/plain", "It opened at once.".getBytes(UTF_8));
            var behind = order(address, "");

            var elsewhere = fetched("http://127.0.0.1:%d/".formatted(archive.port()));

            assertThat(elsewhere.getString("reason")).startsWith("The host 127.0.0.1 is internal");
            assertThat(archive.asked()).noneMatch(asked -> address.endsWith(asked.substring(asked.indexOf('/'))));
            let.countDown();
            assertThat(Importing.over(slow).getString("status")).isEqualTo("done");
            assertThat(Importing.over(behind).getString("status")).isEqualTo("done");
        } finally {
            let.countDown();
        }
    }

    @Test
    void norDoSeveral() {
        var let = new CountDownLatch(1);
        try {
            var path = heldUp(let).replaceFirst("^.*/", "/");
            var slow = archive.ports().stream()
                    .skip(1)
                    .map(port -> order("http://localhost:%d%s".formatted(port, path), ""))
                    .toList();

            var elsewhere = fetched(at("text/plain", "It opened at once.".getBytes(UTF_8)));

            assertThat(elsewhere.getString("status")).isEqualTo("done");
            let.countDown();
            assertThat(slow)
                    .allMatch(each -> Importing.over(each).getString("status").equals("done"));
        } finally {
            let.countDown();
        }
    }

    @Test
    void ofWhatIsCanceledWhileItIsFetchedNothingIsLogged() throws Exception {
        var let = new CountDownLatch(1);
        try {
            var slow = UUID.fromString(order(heldUpWithin(let), "").path("id"));
            Eventually.is(() -> files.jobs().contains(slow), true);
            var behind = order(at("text/plain", "It opened in time.".getBytes(UTF_8)), "");

            var told = LoggedErrors.during(Level.WARNING, () -> {
                asAdmin().delete("/manage/v1/imports/{id}", slow).then().statusCode(200);
                Eventually.is(() -> files.jobs().contains(slow), false);
                let.countDown();
                Importing.over(behind); // From the same host, which is asked one by one.
            });

            assertThat(told).isEmpty();
        } finally {
            let.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://tidings.example/",
                "https://me:secret@tidings.example/",
                "https://tidings.example:8443/",
                "tidings.example",
                "https://"
            })
    void whatIsNoAddressToFetchFromIsRefusedAtOnce(String url) {
        order(url, "").then().statusCode(400).body("errors[0].code", equalTo("bad-url"));
    }

    @Test
    void aFormMayNameTheAddress() {
        var title = Desk.unique("Ordered by form");
        var url =
                at("text/html", "<h1>%s</h1><p>It opened.</p>".formatted(title).getBytes(UTF_8));

        var job = Importing.over(asAdmin().multiPart("url", url).post("/manage/v1/imports"));

        assertThat(Importing.article(job).getString("title")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ulr\":\"https://example.org\"} | /ulr | Did you mean \"url\"?",
                "{\"address\":\"https://example.org\"} | /address | Known here: url.",
                "{\"url\":1} | /url | This must be a string.",
                "{\"url\":\"https://example.org\",\"publish\":true} | /publish | ?publish=true"
            })
    void anOrderThatIsWrittenWrongIsToldHow(String body, String pointer, String detail) {
        asAdmin()
                .contentType("application/json")
                .body(body)
                .post("/manage/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void aDocumentThatHasAnAddressIsNoOrder() {
        var item =
                "{\"url\":\"http://127.0.0.1/\",\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[]}";

        var job = Importing.over(
                asAdmin().contentType("application/json").body(item).post("/manage/v1/imports"));

        assertThat(job.getString("format")).isEqualTo("jsonfeed");
        assertThat(job.getString("url")).isNull();
    }
}
