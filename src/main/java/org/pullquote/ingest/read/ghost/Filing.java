package org.pullquote.ingest.read.ghost;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.items.Members;

/** Under what posts are filed, by the ids of the posts. */
final class Filing {
    private final Map<String, List<String>> tags = new HashMap<>();
    private final Map<String, List<String>> authors = new HashMap<>();
    private final Map<String, Members> meta = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();

    private Filing() {}

    static Filing of(Tables tables) {
        var filing = new Filing();
        var names = new HashMap<String, String>();
        tables.each(
                "tags",
                tag -> tag.text("name")
                        // One that begins with # is internal.
                        .filter(name -> !name.startsWith("#"))
                        .ifPresent(name -> names.put(tag.textOrEmpty("id"), name)));
        tables.each(
                "posts_tags", row -> add(filing.tags, row, Optional.ofNullable(names.get(row.textOrEmpty("tag_id")))));
        tables.each(
                "users", user -> user.text("name").ifPresent(name -> filing.users.put(user.textOrEmpty("id"), name)));
        tables.each(
                "posts_authors",
                row -> add(filing.authors, row, Optional.ofNullable(filing.users.get(row.textOrEmpty("author_id")))));
        tables.each("posts_meta", row -> filing.meta.put(row.textOrEmpty("post_id"), row));
        return filing;
    }

    private static void add(Map<String, List<String>> lists, Members row, Optional<String> name) {
        name.ifPresent(known -> lists.computeIfAbsent(row.textOrEmpty("post_id"), _ -> new ArrayList<>())
                .add(known));
    }

    /** The first tag is what Ghost calls the primary one. */
    @Nullable
    String section(String post) {
        var all = tags.getOrDefault(post, List.of());
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> tags(String post) {
        return tags.getOrDefault(post, List.of()).stream().skip(1).toList();
    }

    /** Older exports name one author in the post itself. */
    List<String> authors(String post, String author) {
        var several = authors.getOrDefault(post, List.of());
        return several.isEmpty() && users.containsKey(author) ? List.of(users.get(author)) : several;
    }

    Members meta(String post) {
        return meta.getOrDefault(post, new Members(MissingNode.getInstance()));
    }
}
