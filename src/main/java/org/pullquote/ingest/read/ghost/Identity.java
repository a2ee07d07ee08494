package org.pullquote.ingest.read.ghost;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Members;

/**
 * By what the posts of a site are known for good.
 *
 * @param site what its database is known by, which older exports tell; else its title, or where it was fetched from; empty if
 *     it has none of these
 */
record Identity(String site) {
    /** An ObjectId, by which Ghost numbers posts since 1.0; before, it counted them, and each site has a first. */
    private static final Pattern UNIQUE = Pattern.compile("\\p{XDigit}{24}");

    /** The settings that tell a site, the best first. */
    private static final List<String> TELLING = List.of("db_hash", "dbHash", "title");

    static Identity in(Tables tables, Upload upload) {
        var settings = new HashMap<String, String>();
        tables.each(
                "settings",
                setting -> setting.text("key")
                        .filter(TELLING::contains)
                        .ifPresent(key -> settings.put(key, setting.textOrEmpty("value"))));
        return new Identity(TELLING.stream()
                .map(key -> settings.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(upload.address() == null ? "" : upload.address()));
    }

    /** Absent where nothing tells a post from that of another site. */
    @Nullable
    String of(Members post) {
        return post.text("uuid")
                .or(() -> post.text("id").flatMap(this::within))
                .map("ghost:"::concat)
                .orElse(null);
    }

    private Optional<String> within(String id) {
        if (UNIQUE.matcher(id).matches()) {
            return Optional.of(id);
        }
        return site.isEmpty() ? Optional.empty() : Optional.of(site + "#" + id);
    }
}
