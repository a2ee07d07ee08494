package org.pullquote.ingest.read.wordpress;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.items.Fields;

/**
 * What an export says of the site as a whole.
 *
 * @param address of the site; empty if it does not say
 * @param authors their names by their logins. Their e-mail addresses are not even read.
 */
record Site(String address, @Nullable String language, Map<String, String> authors) {
    static Site of(Document document) {
        var channel = document.selectFirst("rss > channel");
        if (channel == null) {
            return new Site("", null, Map.of());
        }
        var fields = new Fields(channel);
        var authors = new HashMap<String, String>();
        for (var author : fields.all("wp:author")) {
            var about = new Fields(author);
            var name = about.text("wp:author_display_name")
                    .orElseGet(() -> (about.textOrEmpty("wp:author_first_name") + " "
                                    + about.textOrEmpty("wp:author_last_name"))
                            .strip());
            about.text("wp:author_login").ifPresent(login -> authors.put(login, name.isEmpty() ? login : name));
        }
        return new Site(
                fields.textOrEmpty("wp:base_blog_url", "wp:base_site_url", "link"),
                fields.text("language").orElse(null),
                authors);
    }

    /** The name of an author whose login is told; the login where no more is known. */
    String author(String login) {
        return authors.getOrDefault(login, login);
    }
}
