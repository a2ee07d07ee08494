package org.pullquote.ingest.read.wordpress;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.pullquote.ingest.read.BoundedText;
import org.pullquote.ingest.read.items.Fields;

/**
 * The content of a post as the HTML that a reader would see: shortcodes are written out, an address alone on its line is
 * an embed, line breaks of the old editor are paragraphs, and footnotes stand where the post shows them.
 */
final class PostHtml {
    private static final Pattern CAPTION =
            Pattern.compile("(?s)\\[(?:wp_)?caption([^\\]]*)\\](.*?)\\[/(?:wp_)?caption\\]");
    private static final Pattern PICTURE = Pattern.compile("(?s)^(.*?<img[^>]*>\\s*(?:</a>)?)(.*)$");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery\\b([^\\]]*)\\]");
    private static final Pattern EMBED = Pattern.compile("\\[embed[^\\]]*\\]\\s*(https?://[^\\s\\[]+)\\s*\\[/embed\\]");
    private static final Pattern MEDIA = Pattern.compile(
            "\\[(?:video|audio|youtube|vimeo)\\b[^\\]]*?(https?://[^\\s\"'\\]]+)[^\\]]*\\](?:\\s*\\[/(?:video|audio)\\])?");
    /** What the embed block wraps, and what WordPress turns into an embed by itself. */
    private static final Pattern ALONE = Pattern.compile(
            "(?m)(?:<div class=\"wp-block-embed__wrapper\">|<p>|^)\\h*(https?://[^\\s<\"]+)\\h*(?:</div>|</p>|$)");

    private static final Pattern EMBED_BLOCK = Pattern.compile(
            "(?s)<figure class=\"wp-block-embed[^>]*>\\s*<div class=\"wp-block-embed__wrapper\">\\s*(https?://[^\\s<\"]+)\\s*</div>.*?</figure>");
    private static final Pattern IDS = Pattern.compile("ids=[\"']?([\\d,\\s]+)");
    private static final Pattern CAPTION_TEXT = Pattern.compile("caption=\"([^\"]*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private PostHtml() {}

    static String of(Fields fields, Pictures pictures) {
        var written = fields.textOrEmpty("content:encoded");
        var html = Footnotes.placed(
                written, Pictures.meta(fields.item(), "footnotes").orElse(""));
        html = BoundedText.matcher(EMBED_BLOCK, html).replaceAll(PostHtml::embed);
        html = BoundedText.matcher(CAPTION, html).replaceAll(PostHtml::captioned);
        var post = fields.textOrEmpty("wp:post_id");
        html = BoundedText.matcher(GALLERY, html).replaceAll(found -> literal(gallery(found.group(1), post, pictures)));
        html = BoundedText.matcher(EMBED, html).replaceAll(PostHtml::embed);
        html = BoundedText.matcher(MEDIA, html).replaceAll(PostHtml::embed);
        html = BoundedText.matcher(ALONE, html).replaceAll(PostHtml::embed);
        boolean blocks = written.contains("<!-- wp:");
        html = BoundedText.matcher(COMMENT, html).replaceAll("");
        return blocks ? html : OldEditor.paragraphs(html);
    }

    private static String embed(MatchResult found) {
        var url = Entities.escape(Entities.unescape(found.group(1)));
        return literal("<figure class=\"embed\"><a href=\"%s\"></a></figure>".formatted(url));
    }

    /** The caption follows the picture, or in old posts is an attribute. */
    private static String captioned(MatchResult found) {
        var picture = BoundedText.matcher(PICTURE, found.group(2));
        if (!picture.find()) {
            return literal(found.group(2));
        }
        var attribute = CAPTION_TEXT.matcher(found.group(1));
        var caption = picture.group(2).isBlank() && attribute.find() ? attribute.group(1) : picture.group(2);
        return literal(
                "\n\n<figure>%s<figcaption>%s</figcaption></figure>\n\n".formatted(picture.group(1), caption.strip()));
    }

    /** One that names no pictures shows those that were uploaded for the post. */
    private static String gallery(String attributes, String post, Pictures pictures) {
        var ids = IDS.matcher(attributes);
        var shown = ids.find()
                ? Stream.of(ids.group(1).split(",")).flatMap(id -> pictures.find(id.strip()).stream())
                : pictures.of(post).stream();
        return shown.map(PostHtml::figure).collect(Collectors.joining("\n", "\n\n", "\n\n"));
    }

    private static String figure(Pictures.Picture picture) {
        return "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                .formatted(
                        Entities.escape(picture.src()),
                        Entities.escape(picture.alt() == null ? "" : picture.alt()),
                        Entities.escape(picture.caption() == null ? "" : picture.caption()));
    }

    private static String literal(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
