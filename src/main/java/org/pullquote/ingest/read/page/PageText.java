package org.pullquote.ingest.read.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.HtmlParsing;
import org.pullquote.content.PlainText;
import org.pullquote.ingest.read.PageChrome;
import org.pullquote.ingest.read.RelatedBlocks;

/** The text of a page's article. */
public final class PageText {
    private static final PageChrome CHROME = PageChrome.load();

    private PageText() {}

    /** Takes what is around the article off the page, and reads the rest. */
    static Body body(Document page) {
        Around.drop(page.body());
        var text = MainText.of(page.body());
        Leftovers.drop(text);
        var keeping = CHROME.keeping();
        return new Body(HtmlParsing.parse(text).blocks().stream()
                .filter(block -> keeping.test(text(block)))
                .toList());
    }

    /** The words of the article alone, without captions, embeds and pointers to other articles. */
    public static String of(Document page) {
        return PlainText.of(new Body(body(page).blocks().stream()
                        .filter(block -> !(block instanceof Block.Image || block instanceof Block.Embed))
                        .filter(block -> !RelatedBlocks.isLink(text(block)))
                        .toList()))
                .text();
    }

    private static String text(Block block) {
        return PlainText.of(new Body(List.of(block))).text();
    }
}
