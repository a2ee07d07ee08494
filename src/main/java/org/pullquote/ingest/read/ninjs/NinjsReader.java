package org.pullquote.ingest.read.ninjs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pullquote.ingest.read.Entries;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Origin;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.JsonItems;
import org.pullquote.ingest.read.items.Members;

/** News items in JSON (IPTC ninjs, 1.x to 3.1): one, an array of them, or one on each line. */
@Singleton
final class NinjsReader implements Reader {
    private static final Pattern TELLING = Pattern.compile(
            "(?s)^\\[?\\s*\\{(?!.*\"\\$schema\").*\"(versionCreated|versioncreated|headlines|bodies|body_text|body_xhtml"
                    + "|body_html|pubStatus|pubstatus|renditions|representationType|ninjs)\"");

    /** What has no text of its own to be an article. */
    private static final Set<String> NO_TEXT =
            Set.of("picture", "graphic", "video", "audio", "event", "planning", "component");

    @Override
    public Format format() {
        return Format.NINJS;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    @SuppressWarnings("resource") // closed with the stream
    public Stream<Entry> read(Upload upload) {
        var items = new JsonItems(upload);
        return items.stream().map(item -> {
            var members = new Members(item);
            var ref = members.text("uri").orElseGet(() -> "the item before " + items.place());
            return Entries.entry(ref, items.place(), () -> item(ref, members, upload));
        });
    }

    private static Entry item(String ref, Members item, Upload upload) {
        var type = item.textOrEmpty("type");
        if (NO_TEXT.contains(type)) {
            return new Entry.Skipped(ref, "It is of the type %s, and no article.".formatted(type));
        }
        var status = item.textOrEmpty("pubStatus", "pubstatus");
        if (status.endsWith("canceled") || status.endsWith("cancelled")) {
            return new Entry.Skipped(ref, "The agency has canceled it.");
        }
        if (item.text("uri").isEmpty()) {
            throw new Unreadable("It has no uri, which every ninjs item needs.");
        }
        var embargo = item.textOrEmpty("embargoedUntil", "embargoed");
        var texts = new NinjsTexts(item);
        var origin = Origin.of(upload, Stream.empty(), "ninjs");
        var headline = texts.headline();
        var body = texts.body();
        var titled = Titles.of(headline, body);
        return ReadArticle.of(ref, titled.title(), Titles.without(titled.title(), titled.body()))
                .at(origin.identity(item.text("uri"), null), item.url("uri").orElse(null))
                .slug(item.text("slugline").orElse(null))
                .standfirst(texts.description(body))
                .section(texts.section())
                .tags(texts.subjects())
                .authors(texts.authors())
                .dated(List.of(embargo.isEmpty() ? created(item) : embargo))
                .draft(status.endsWith("withheld"))
                .scheduled(!embargo.isEmpty())
                .locale(item.text("language").orElse(null))
                .picture(NinjsPictures.first(item))
                .entry();
    }

    private static String created(Members item) {
        return item.textOrEmpty("firstCreated", "firstcreated", "versionCreated", "versioncreated");
    }
}
