package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.content.Block;
import org.pullquote.content.PlainText;
import org.pullquote.edition.LinkRel;

class ReadersTest {
    private static final String FIRST =
            "The swing bridge over the Sunder opened for a dredger on Monday morning and has not closed since then.";
    private static final String SECOND =
            "Nobody at the Harbour Office would say when it might be persuaded to do so, or by whom it might be asked.";

    private static ReadArticle read(Format format, String text) {
        var upload = Upload.of(text.getBytes(StandardCharsets.UTF_8), null);
        return AllReaders.articles(format, upload).getFirst();
    }

    private static ReadArticle page(String... groups) {
        return read(Format.TEXT, String.join("\n\n", groups));
    }

    private static List<String> kinds(ReadArticle article) {
        return article.body().blocks().stream()
                .map(block -> block.getClass().getSimpleName())
                .toList();
    }

    @Test
    void aTextThatBeginsWithAnEmptyLineOfCodeIsRead() {
        var article = read(Format.MARKDOWN, "```\n\nswing the bridge\n```");

        assertThat(article.title()).isEqualTo("swing the bridge");
    }

    @Test
    void anEntryThatAReaderStumblesOverFailsByItself() {
        var entry = Entries.entry("post 17", "line 4", () -> {
            throw new IllegalStateException("A fault of the reader");
        });

        assertThat(entry).isEqualTo(new Entry.Failed("post 17", "It could not be read. Why was logged.", "line 4"));
    }

    @Test
    void breadcrumbsRunTogetherWithTheTitleGiveTheSection() {
        var article = page("HomeScienceA Bridge That Will Not Close", "A Bridge That Will Not Close", FIRST, SECOND);

        assertThat(article.title()).isEqualTo("A Bridge That Will Not Close");
        assertThat(article.section()).isEqualTo("Science");
        assertThat(PlainText.of(article.body()).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home > News > Harbour > A Bridge That Will Not Close",
                "Home » Harbour » A Bridge That Will Not Close",
                "HomeNewsHarbourA Bridge That Will Not Close",
                "Startseite › Harbour\nA Bridge That Will Not Close",
                "A Bridge That Will Not Close\nHome / Harbour"
            })
    void theLastCrumbIsTheSection(String head) {
        var article = page(head, "A Bridge That Will Not Close", FIRST, SECOND);

        assertThat(article.title()).isEqualTo("A Bridge That Will Not Close");
        assertThat(article.section()).isEqualTo("Harbour");
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void theNameOfTheSiteBehindTheTitleIsDropped() {
        var article = page("A Bridge That Will Not Close | The Tidings", "A Bridge That Will Not Close", FIRST, SECOND);

        assertThat(article.title()).isEqualTo("A Bridge That Will Not Close");
        assertThat(article.section()).isNull();
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void aTitleThatStandsOnceIsTheFirstLineBeforeTheProse() {
        var article = page("A bridge that will not close", FIRST, SECOND);

        assertThat(article.title()).isEqualTo("A bridge that will not close");
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void proseAloneIsNamedByItsFirstSentenceAndKept() {
        var article = page(FIRST, SECOND);

        assertThat(article.title())
                .startsWith("The swing bridge over the Sunder")
                .endsWith("…");
        assertThat(PlainText.of(article.body()).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void bylineAndDateUnderTheTitleAreNoText() {
        var article =
                page("A bridge that will not close", "By Mabel Thorne and Piet Okafor | May 12, 2026", FIRST, SECOND);

        assertThat(article.authors()).containsExactly("Mabel Thorne", "Piet Okafor");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-12T00:00:00Z"));
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void aDayBeforeThereWereNewspapersIsNone() {
        var article = page("A bridge that will not close", "By Mabel Thorne | May 12, 0000", FIRST, SECOND);

        assertThat(article.authors()).containsExactly("Mabel Thorne");
        assertThat(article.publishedAt()).isNull();
    }

    @Test
    void shortLinesBetweenParagraphsAreHeadings() {
        var article = page("A title here", FIRST, "Who Will Ask the Bridge?", SECOND, "What the foreman heard", FIRST);

        assertThat(kinds(article)).containsExactly("Paragraph", "Heading", "Paragraph", "Heading", "Paragraph");
    }

    @Test
    void aShortSentenceOrAQuotedLineIsNoHeading() {
        var article = page("A title here", FIRST, "It coughed.", SECOND, "“Not a cough I know,”", FIRST);

        assertThat(kinds(article)).containsOnly("Paragraph");
    }

    @Test
    void aCaptionOverACreditIsAPicture() {
        var article = page("A title here", FIRST, "The bridge on Monday\nSound Press Agency", SECOND);

        assertThat(article.body().blocks().get(1))
                .isEqualTo(new Block.Image("b2", null, null, null, "The bridge on Monday", "Sound Press Agency"));
    }

    @Test
    void aLineThatSaysItIsACreditIsOne() {
        var article = page("A title here", FIRST, "Photo by: Noa Adar", SECOND);

        assertThat(article.body().blocks().get(1)).isEqualTo(new Block.Image("b2", null, null, null, null, "Noa Adar"));
    }

    @Test
    void whatStandsAroundTheArticleIsDropped() {
        var article = page(
                "We use cookies to make this site work. Accept all cookies?",
                "A title here",
                "Share on Facebook\nTweet",
                FIRST,
                "Most Popular",
                "Seal Takes a Seat\nHerring Returned",
                SECOND,
                "Auf Facebook teilen",
                "Recent Comments",
                "Tilda on The bridge",
                "12 bloggers like this:",
                "Leave a Reply",
                "I was on that bridge, and I can tell you that nobody coughed but me.");

        assertThat(PlainText.of(article.body()).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aWidgetAmongTheParagraphsEndsWhereTheyGoOn() {
        var article = page("A title here", FIRST, "Recent Comments", "Tilda on The bridge", SECOND);

        assertThat(PlainText.of(article.body()).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void nothingIsReadAfterTheEndOfTheArticle() {
        var article = page("A title here", FIRST, "1,204 comments", SECOND);

        assertThat(PlainText.of(article.body()).text()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Also Read: ", "Read more: ", "Lesen Sie auch: ", "Lire aussi : ", "Lea también: "})
    void linesOfFurtherReadingAreLinks(String introduction) {
        var article = page("A title here", FIRST, introduction + "How to Read a Tide Gauge", SECOND);

        assertThat(article.links()).containsExactly(new ReadLink(LinkRel.RELATED, "How to Read a Tide Gauge", null));
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void aSentenceAfterSuchAWordIsText() {
        var article = page("A title here", FIRST, "Background: the bridge was built in 1904 by a baker.");

        assertThat(article.links()).isEmpty();
        assertThat(kinds(article)).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void aHeadingAtItsBeginningIsTheTitleOfMarkdown() {
        var article = read(Format.AUTO, "# A *bridge*\n\nIt **opened**.\n\n*Also read:* [Gauges](https://a.example/g)");

        assertThat(article.title()).isEqualTo("A bridge");
        assertThat(PlainText.of(article.body()).text()).isEqualTo("It opened.");
        assertThat(article.links()).containsExactly(new ReadLink(LinkRel.RELATED, "Gauges", "https://a.example/g"));
    }

    @Test
    void theArticleOfAPageIsReadFromHtml() {
        var article = read(Format.AUTO, """
                <!doctype html><html lang="de"><head><title>Brücke – Gezeiten</title>
                <link rel="canonical" href="https://tidings.example/bruecke"><meta name="author" content="Noa Adar">
                <meta property="article:published_time" content="2026-09-08T05:10:00+02:00"></head>
                <body><nav>Start</nav><article><h1>Die Brücke</h1><p>Sie ging auf.</p></article><footer>x</footer>
                """);

        assertThat(article.title()).isEqualTo("Die Brücke");
        assertThat(article.identity()).isEqualTo("https://tidings.example/bruecke");
        assertThat(article.locale()).isEqualTo("de");
        assertThat(article.authors()).containsExactly("Noa Adar");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-09-08T03:10:00Z"));
        assertThat(PlainText.of(article.body()).text()).isEqualTo("Sie ging auf.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<foo/>",
                "<foo><bar>It opened.</bar></foo>",
                "<foo>It opened.</foo>",
                "<a:b x='y'>\n<c/></a:b>",
                "<!-- x --><foo/>",
                "<!DOCTYPE foo><foo/>",
                "<?xml version='1.0'?><foo/>"
            })
    void xmlOfAnotherKindIsNoText(String xml) {
        assertThatThrownBy(() -> read(Format.AUTO, xml))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("none of the formats");
    }

    @Test
    void aTextThatBeginsWithANameInAngleBracketsIsOne() {
        assertThat(read(Format.AUTO, "<Runa> It opened.\n\n<Walter> When?")).isNotNull();
    }

    @Test
    void htmlMayBeginWithAnyElementOfAText() {
        assertThat(read(Format.AUTO, "<em>Nobody</em> saw it.\n").title()).isEqualTo("Nobody saw it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\n ", "<p></p>", "Share\n\nTweet"})
    void nothingToReadIsUnreadable(String text) {
        assertThatThrownBy(() -> read(Format.AUTO, text)).isInstanceOf(Unreadable.class);
    }
}
