package org.pullquote.ingest.read.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/** What stands around the text of an article, as the elements, classes and ids of pages tell it. */
final class Around {
    private static final String NEVER =
            "script, style, noscript, template, nav, footer, form, button, input, select, textarea, "
                    + "dialog, svg, canvas, menu, [role=navigation], [role=search], [role=banner], [role=contentinfo], "
                    + "[role=complementary], [role=dialog], [aria-hidden=true], [hidden], [itemprop=comment]";

    /** In classes and ids, as whole words or at the beginning of words parted by hyphens and underscores. */
    private static final Pattern UNLIKELY = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ads?|adv|advert\\w*|adbox|adslot|dfp|banner|breadcrumbs?"
                    + "|comments?|disqus|cookies?|consent|gdpr|footer|foot|footnotes-ad|hidden|masthead|menu|meta|modal|nav\\w*|navigation"
                    + "|newsletters?|outbrain|taboola|pagination|pager|popup|promos?|promoted|promotion|recirc\\w*|recommend\\w*|related\\w*"
                    + "|replies|rss|share\\w*|sharing|shoutbox|sidebar|skyscraper|social\\w*|sponsor\\w*|subscribe|subscription|signup"
                    + "|sign-up|tags?|taglist|teasers?|toolbar|tools|trending|widgets?|most-read|mostread|popular|more-stories|morestories"
                    + "|read-more|readmore|read-next|readnext|up-next|next-article|author-bio|bio|byline|dateline-top|timestamp|copyright|disclaimer|paywall"
                    + "|print-only|screen-reader\\w*|sr-only|visually-hidden|visuallyhidden|caption-credit|gallery-nav|player|jwplayer"
                    + "|also-read|alsoread|slideshow\\w*|\\w*gallery\\w*|carousel\\w*|lightbox\\w*|infobox-ad|story-tools|article-tools|utility|poll|survey|login|donate|donation)(?:$|[\\s_-])");

    private static final Pattern LIKELY = Pattern.compile(
            "(?i)article-?body|story-?body|article-?content|entry-content|post-?content|post-?body|main-?content|articletext|body-?text");

    private static final Pattern INVISIBLE = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** What says by its name or mark that it is the text. */
    static final String NAMED =
            "[itemprop=articleBody], [property=articleBody], [class~=%1$s], [id~=%1$s]".formatted(LIKELY.pattern());

    /** That, and what a text quotes. */
    private static final String TEXT = "blockquote, " + NAMED;

    private static final Pattern CAPTION = Pattern.compile("(?i)caption|credit|copyright");

    /** Of the page's text; what holds as much is hardly around it, whatever it is called. */
    private static final double MUCH = 0.4;

    /** Characters of a caption; more is text. */
    private static final int MOST_CAPTION = 600;

    private Around() {}

    /** Takes it off the page. */
    static void drop(Element page) {
        page.select(NEVER).remove();
        pictures(page);
        int much = (int) (MUCH * paragraphs(page));
        page.filter((node, _) -> {
            if (node instanceof Comment) {
                return NodeFilter.FilterResult.REMOVE;
            }
            return node instanceof Element element && isAround(element) && paragraphs(element) <= much
                    ? NodeFilter.FilterResult.REMOVE
                    : NodeFilter.FilterResult.CONTINUE;
        });
    }

    /** A picture with its caption is a figure, whatever it was made of; of one that is not at hand nothing is left. */
    private static void pictures(Element page) {
        for (var element : page.select("div, span, small, p, dl, dd")) {
            boolean named = CAPTION.matcher(element.className()).find()
                    && element.text().length() < MOST_CAPTION;
            if (named && element.selectFirst("img") != null) {
                element.tagName("figure");
            } else if (named && element.closest("figure") != null) {
                element.tagName("figcaption");
            } else if (named && element.selectFirst("p, div") == null) {
                element.remove();
            }
        }
        for (var figure : page.select("figure")) {
            boolean shows = figure.select("img").size() == 1;
            boolean holds = figure.selectFirst("blockquote, table, pre, iframe, video, figure figure") != null;
            if (!shows && !holds && figure.text().length() < MOST_CAPTION) {
                figure.select("figcaption").remove();
            }
        }
    }

    private static boolean isAround(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "p", "h1", "h2", "h3", "blockquote", "em", "strong", "a", "span" ->
                INVISIBLE.matcher(element.attr("style")).find();
            case "aside" -> true;
            default -> {
                var names = element.className() + " " + element.id();
                yield INVISIBLE.matcher(element.attr("style")).find()
                        || (UNLIKELY.matcher(names).find()
                                && !LIKELY.matcher(names).find()
                                && element.selectFirst(TEXT) == null);
            }
        };
    }

    /** Characters of paragraphs. */
    private static int paragraphs(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }
}
