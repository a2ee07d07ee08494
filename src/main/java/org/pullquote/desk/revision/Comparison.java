package org.pullquote.desk.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.BlockChange;
import org.pullquote.content.WordChange;
import org.pullquote.desk.article.RevisionView;

/** Compares two revisions member by member, as they are shown, so that whatever an article gains is compared as well. */
final class Comparison {
    /** Members that are not of a revision, or compared by themselves. */
    private static final Set<String> APART = Set.of(
            "id", "revision", "version", "status", "publication", "body", "quotes", "sources", "links", "corrections");

    /** Where parts stand, in code points: it changes with every edit before them. */
    private static final Set<String> PLACES = Set.of("anchors", "mentions");

    private static final Pattern PROSE = Pattern.compile("\\s");

    private final RevisionView before;
    private final RevisionView after;
    private final JsonNode was;
    private final JsonNode now;
    private final List<BlockChange> body;

    Comparison(RevisionView before, RevisionView after, ObjectMapper mapper) {
        this.before = before;
        this.after = after;
        this.was = mapper.valueToTree(before.article());
        this.now = mapper.valueToTree(after.article());
        this.body = BlockChange.between(before.article().body(), after.article().body());
    }

    RevisionDiff diff() {
        return new RevisionDiff(
                after.revision(),
                before.revision(),
                fields(was, now, APART),
                body,
                parts("quotes"),
                parts("sources"),
                parts("links"),
                parts("corrections"));
    }

    private List<PartChange> parts(String member) {
        var olds = byId(was.path(member));
        var youngs = byId(now.path(member));
        var ids = new LinkedHashSet<>(olds.keySet());
        ids.addAll(youngs.keySet());
        return ids.stream()
                .flatMap(id -> part(id, olds.get(id), youngs.get(id)))
                .toList();
    }

    private Stream<PartChange> part(String id, @Nullable JsonNode old, @Nullable JsonNode young) {
        if (old == null || young == null) {
            var op = old == null ? PartChange.Op.ADDED : PartChange.Op.DELETED;
            return Stream.of(new PartChange(id, op, old, young, List.of()));
        }
        // In the same text, other places were chosen by an editor.
        var changed = fields(old, young, body.isEmpty() ? Set.of() : PLACES);
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(new PartChange(id, PartChange.Op.CHANGED, null, null, changed));
    }

    private static Map<String, JsonNode> byId(JsonNode parts) {
        var byId = new LinkedHashMap<String, JsonNode>();
        parts.forEach(part -> byId.put(part.path("id").asText(), part));
        return byId;
    }

    private static List<FieldChange> fields(JsonNode old, JsonNode young, Set<String> except) {
        var names = new LinkedHashSet<String>();
        young.fieldNames().forEachRemaining(names::add);
        old.fieldNames().forEachRemaining(names::add);
        names.removeAll(except);
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var before = old.get(name);
            var after = young.get(name);
            if (!Objects.equals(before, after)) {
                changes.add(new FieldChange(name, before, after, words(before, after)));
            }
        }
        return List.copyOf(changes);
    }

    /** Word by word, if both are texts and one has more than a word. */
    private static @Nullable List<WordChange> words(@Nullable JsonNode before, @Nullable JsonNode after) {
        var old = before == null ? NullNode.getInstance() : before;
        var young = after == null ? NullNode.getInstance() : after;
        var prose = old.isTextual()
                && young.isTextual()
                && PROSE.matcher(old.textValue() + young.textValue()).find();
        return prose ? WordChange.between(old.textValue(), young.textValue()) : null;
    }
}
