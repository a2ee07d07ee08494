package org.pullquote.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements of HTML that become one block as a whole: pictures, embeds, code, tables, dividers, pointers. */
final class HtmlObjects {
    private static final String MEDIA = "iframe, video, audio, embed, object";
    /** How Markdown names a picture of the media library that has no address. */
    static final String MEDIA_SCHEME = "media:";

    private static final Block.Image NO_PICTURE = new Block.Image("", null, null, null, null, null);

    /** Where pages that load pictures late keep the address. */
    private static final List<String> SOURCES = List.of("src", "data-src", "data-lazy-src", "data-original");

    /** An element that is dealt with, by a block or by none. */
    record Taken(Optional<Block> block) {}

    private HtmlObjects() {}

    /** Null if the element is none of these, and what it holds is to be read on. */
    static @Nullable Taken block(Element element) {
        return switch (element.normalName()) {
            case "hr" -> taken(new Block.Divider(""));
            case "pre" -> taken(code(element));
            case "img" -> new Taken(image(element));
            case "iframe", "video", "audio", "embed", "object" -> new Taken(embed(element));
            case "figure" -> figure(element);
            case "table" -> HtmlTables.isLayout(element) ? null : new Taken(HtmlTables.table(element));
            case "aside", "p" -> pointer(element);
            default -> null;
        };
    }

    /** The address in an attribute, absolute if the document's is known. */
    static Optional<String> address(Element element, String attribute) {
        var written = Addresses.cleaned(element.attr(attribute));
        return written.map(address -> {
            var absolute = element.baseUri().isEmpty() ? "" : element.absUrl(attribute);
            return absolute.isEmpty() ? address : Addresses.cleaned(absolute).orElse(address);
        });
    }

    private static Taken taken(Block block) {
        return new Taken(Optional.of(block));
    }

    private static Block code(Element pre) {
        var language = Stream.concat(
                        pre.classNames().stream(),
                        pre.select("code").stream().flatMap(code -> code.classNames().stream()))
                .filter(name -> name.startsWith("language-") || name.startsWith("lang-"))
                .map(name -> name.substring(name.indexOf('-') + 1))
                .filter(name -> BodyRules.LANGUAGE.matcher(name).matches())
                .findFirst()
                .orElse(null);
        return new Block.Code("", language, pre.wholeText());
    }

    private static @Nullable Taken figure(Element figure) {
        if (figure.hasClass("embed") && figure.selectFirst("a[href]") instanceof Element link) {
            return new Taken(embed(address(link, "href"), link.wholeText()));
        }
        if (figure.selectFirst("figure figure, table, pre, blockquote, " + MEDIA) != null) {
            return null;
        }
        var images = figure.select("img");
        var caption = figure.selectFirst("figcaption");
        if (images.size() > 1) {
            return null;
        }
        if (images.isEmpty()) {
            return isCaptionAlone(figure, caption) ? taken(captioned(NO_PICTURE, caption)) : null;
        }
        return new Taken(image(images.getFirst()).map(block -> captioned(block, caption)));
    }

    /** Whether this is what is left of a picture that is not at hand. */
    private static boolean isCaptionAlone(Element figure, @Nullable Element caption) {
        return caption != null
                && !Prose.line(caption.wholeText()).isEmpty()
                && figure.text().equals(caption.text());
    }

    private static Block captioned(Block block, @Nullable Element caption) {
        if (caption == null || !(block instanceof Block.Image image)) {
            return block;
        }
        var credit = caption.selectFirst(".credit");
        var words = new StringBuilder();
        caption.traverse((node, _) -> {
            if (node instanceof TextNode text && (credit == null || !isWithin(text, credit))) {
                words.append(text.getWholeText());
            }
        });
        return new Block.Image(
                "",
                image.src(),
                image.media(),
                image.alt(),
                words.toString(),
                credit == null ? null : credit.wholeText());
    }

    private static boolean isWithin(TextNode text, Element ancestor) {
        for (Node node = text; node != null; node = node.parent()) {
            if (node.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Block> image(Element img) {
        var written = img.attr("src");
        boolean ofLibrary = written.startsWith(MEDIA_SCHEME);
        var media = media(ofLibrary ? written.substring(MEDIA_SCHEME.length()) : img.attr("data-media"));
        var src = SOURCES.stream()
                .map(attribute -> address(img, attribute))
                .flatMap(Optional::stream)
                .filter(Addresses::isResource)
                .findFirst()
                .orElse(null);
        boolean invisible = img.attr("width").equals("1") || img.attr("height").equals("1");
        boolean titled = written.isEmpty() && !Prose.line(img.attr("title")).isEmpty();
        if (invisible || (src == null && media == null && !titled)) {
            return Optional.empty();
        }
        return Optional.of(new Block.Image("", src, media, img.attr("alt"), img.attr("title"), null));
    }

    private static @Nullable UUID media(String id) {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notOfThisLibrary) {
            return null;
        }
    }

    private static Optional<Block> embed(Element element) {
        var inner = element.selectFirst("source[src]");
        var address = Stream.of(
                        address(element, "src"),
                        address(element, "data-src"),
                        address(element, "data"),
                        inner == null ? Optional.<String>empty() : address(inner, "src"))
                .flatMap(Optional::stream)
                .findFirst();
        return embed(address, element.attr("title"));
    }

    private static Optional<Block> embed(Optional<String> address, String title) {
        return address.map(url -> url.startsWith("//") ? "https:" + url : url)
                .filter(Addresses::isWeb)
                .map(url -> new Block.Embed("", url, title.equals(url) ? null : title));
    }

    /** A link alone in its paragraph that says what it is: by class in our HTML, by title in our Markdown. */
    private static @Nullable Taken pointer(Element element) {
        if (element.childNodeSize() != 1 || !(element.firstChild() instanceof Element link) || !link.nameIs("a")) {
            return null;
        }
        if (link.attr("title").equals("embed")) {
            return new Taken(embed(address(link, "href"), link.wholeText()));
        }
        if (!element.hasClass("related") && !link.attr("title").equals("related")) {
            return null;
        }
        return address(link, "href")
                .filter(Addresses::isResource)
                .filter(_ -> !Prose.line(link.wholeText()).isEmpty())
                .map(url -> taken(new Block.Related("", link.wholeText(), url)))
                .orElse(null);
    }
}
