package org.pullquote.ingest.read.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.HtmlParsing;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Origin;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.ingest.read.Titles;
import org.pullquote.ingest.read.items.Fields;

/** The items of an export as entries. */
final class Posts {
    /** What WordPress itself keeps as posts and is none. Types that a site made up are taken as articles. */
    private static final Set<String> NO_ARTICLES = Set.of(
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face",
            "acf-field",
            "acf-field-group");

    private static final Set<String> PUBLIC = Set.of("publish", "future", "inherit");

    private final Site site;
    private final Pictures pictures;

    Posts(Site site, Pictures pictures) {
        this.site = site;
        this.pictures = pictures;
    }

    /** What an item is called in reports. */
    static String ref(Element item) {
        var fields = new Fields(item);
        return type(fields) + " " + fields.text("wp:post_id", "guid", "title").orElse("without an id");
    }

    private static String type(Fields fields) {
        return fields.text("wp:post_type").orElse("post");
    }

    Entry entry(String ref, Element item) {
        var fields = new Fields(item);
        return switch (type(fields)) {
            case "attachment" ->
                new Entry.Skipped(
                        ref, "It is a file of the media library; pictures come with the posts that show them.");
            case String other
            when NO_ARTICLES.contains(other) ->
                new Entry.Skipped(ref, "It is a %s of WordPress, and no article.".formatted(other.replace('_', ' ')));
            default -> post(ref, item, fields);
        };
    }

    private Entry post(String ref, Element item, Fields fields) {
        var status = fields.text("wp:status").orElse("publish");
        if (status.equals("trash") || status.equals("auto-draft")) {
            return new Entry.Skipped(ref, "Its status is %s.".formatted(status));
        }
        var body = HtmlParsing.parse(PostHtml.of(fields, pictures), site.address());
        var titled = Titles.of(Fields.plain(fields.textOrEmpty("title")), body);
        var filed = Categories.of(item);
        var slug = fields.text("wp:post_name").orElse(null);
        var formerSlugs = Pictures.metas(item, "_wp_old_slug").distinct().toList();
        return ReadArticle.of(ref, titled.title(), titled.body())
                .at(identity(fields), fields.text("link").orElse(null))
                .formerlyAt(formerAddresses(fields, slug, formerSlugs))
                .slug(slug)
                .formerSlugs(formerSlugs)
                .standfirst(Fields.plain(fields.textOrEmpty("excerpt:encoded")))
                .section(filed.section())
                .tags(filed.tags())
                .authors(fields.all("dc:creator").stream()
                        .map(creator -> site.author(creator.text()))
                        .toList())
                .dated(dates(fields, status))
                .draft(!PUBLIC.contains(status)
                        || fields.text("wp:post_password").isPresent())
                .scheduled(status.equals("future"))
                .locale(site.language())
                .comments(fields.all("wp:comment").size())
                .picture(Pictures.meta(item, "_thumbnail_id")
                        .flatMap(pictures::find)
                        .map(Pictures.Picture::image)
                        .orElse(null))
                .entry();
    }

    /** A post keeps its number on its site for good; its address and its slug may change. */
    private @Nullable String identity(Fields fields) {
        return fields.text("wp:post_id")
                .map(id -> "wordpress:%s#%s".formatted(site.address(), id))
                .orElseGet(() -> new Origin(site.address())
                        .identity(fields.text("guid"), fields.text("link").orElse(null)));
    }

    /** WordPress shows a post by its number, whatever its address, and redirects from under the slugs that it had. */
    private List<String> formerAddresses(Fields fields, @Nullable String slug, List<String> formerSlugs) {
        var all = new LinkedHashSet<String>();
        fields.text("guid").filter(guid -> guid.startsWith("http")).ifPresent(all::add);
        if (!site.address().isEmpty()) {
            fields.text("wp:post_id").ifPresent(id -> all.add(site.address() + "/?p=" + id));
        }
        if (slug != null) {
            fields.text("link")
                    .filter(link -> link.contains("/" + slug))
                    .ifPresent(link -> formerSlugs.forEach(former -> all.add(link.replace("/" + slug, "/" + former))));
        }
        return List.copyOf(all);
    }

    /** A draft has the date 0000-00-00 in UTC, and one that means nothing in the site's own time. */
    private static List<String> dates(Fields fields, String status) {
        return PUBLIC.contains(status) || status.equals("private")
                ? Stream.of("wp:post_date_gmt", "pubDate", "wp:post_date")
                        .flatMap(name -> fields.text(name).stream())
                        .filter(date -> !date.startsWith("0000") && !date.contains("-0001"))
                        .toList()
                : List.of();
    }

    /** The first category is the section; the others and the tags are tags. */
    private record Categories(@Nullable String section, List<String> tags) {
        static Categories of(Element item) {
            String section = null;
            var tags = new ArrayList<String>();
            for (var category : new Fields(item).all("category")) {
                var name = Fields.plain(category.text());
                switch (category.attr("domain")) {
                    case "category", "" -> {
                        if (section == null && !isNone(category.attr("nicename"), name)) {
                            section = name;
                        } else if (!isNone(category.attr("nicename"), name)) {
                            tags.add(name);
                        }
                    }
                    case "post_tag", "tag" -> tags.add(name);
                    default -> {}
                }
            }
            return new Categories(section, tags);
        }

        private static boolean isNone(String slug, String name) {
            return slug.equals("uncategorized") || name.toLowerCase(Locale.ROOT).equals("uncategorized");
        }
    }
}
