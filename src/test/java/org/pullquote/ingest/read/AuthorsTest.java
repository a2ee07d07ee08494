package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors as sources name them, whole bylines among them. */
class AuthorsTest {
    private static List<String> authors(Format format, String text) {
        return AllReaders.articles(format, Upload.of(text.getBytes(StandardCharsets.UTF_8), null))
                .getFirst()
                .authors();
    }

    private static List<String> ofFeed(String author) {
        return authors(
                Format.RSS,
                "<rss version='2.0'><channel><item><guid>1</guid><description>It opened.</description><dc:creator>"
                        + author + "</dc:creator></item></channel></rss>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content='By Noa Adar and Jo Mar'><h1>A</h1><p>It opened.",
                "<h1>A</h1><p>It opened.<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":"
                        + "[{\"name\":\"By Noa Adar\"},{\"name\":\"by Jo Mar\"}]}</script>",
                "<h1>A</h1><p>It opened.<p><span rel=author>BY Noa Adar, Jo Mar</span>"
            })
    void noAuthorOfAPageIsCalledBy(String page) {
        assertThat(authors(Format.HTML, page)).containsExactly("Noa Adar", "Jo Mar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Noa Adar",
                "by Noa Adar",
                "Written by Noa Adar",
                "By: Noa Adar",
                "By noa@tidings.example (Noa Adar)"
            })
    void norOneOfAFeed(String author) {
        assertThat(ofFeed(author)).containsExactly("Noa Adar");
    }

    @Test
    void whatSomebodyIsAtThePaperIsNoAuthor() {
        assertThat(ofFeed("By Noa Adar, Staff Writer")).containsExactly("Noa Adar");
        assertThat(
                        authors(
                                Format.TEXT,
                                "The bridge\n\nBy Noa Adar, Harbour Correspondent and Jo Mar\n\n"
                                        + "The swing bridge over the Sunder opened for a dredger on Monday, and nobody knows why."))
                .containsExactly("Noa Adar", "Jo Mar");
        assertThat(ofFeed("By Staff Reporter")).containsExactly("Staff Reporter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Noa Adar and Jo Mar, Staff Writers",
                "By Noa Adar, Jo Mar, Associated Press Writers",
                "By Noa Adar, Deputy Editor-in-Chief and Jo Mar, Photo Editor",
                "By Noa Adar, Editor at Large, and Jo Mar, Rome Bureau Reporters",
                "By Noa Adar and Jo Mar, Correspondents in Rome",
                "By Noa Adar and Jo Mar, Fotografin und Auslandskorrespondent",
                "By Noa Adar und Jo Mar, Politische Redakteurinnen",
                "By Noa Adar, Chefredakteurin der Gezeiten und Jo Mar, freie Journalistin",
                "By Noa Adar et Jo Mar, envoyés spéciaux",
                "By Noa Adar, envoyée spéciale à Rome et Jo Mar, grand reporter",
                "By Noa Adar, correspondante à Rome et Jo Mar, rédactrice en chef",
                "By Noa Adar y Jo Mar, enviadas especiales",
                "By Noa Adar, redactora jefa y Jo Mar, corresponsales en Roma"
            })
    void norAreSeveralNorWhatTheyAreInOtherLanguages(String byline) {
        assertThat(ofFeed(byline)).containsExactly("Noa Adar", "Jo Mar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Noa Adar and Jo Mar, Staff Writers",
                "By Noa Adar and Jo Mar, Editor-in-Chief",
                "Von Noa Adar und Jo Mar, Korrespondent",
                "Par Noa Adar et Jo Mar, envoyés spéciaux à Rome",
                "Por Noa Adar y Jo Mar, corresponsales en Roma"
            })
    void norInTheLinesUnderATitle(String byline) {
        assertThat(
                        authors(
                                Format.TEXT,
                                "The bridge\n\n" + byline
                                        + "\n\nThe swing bridge over the Sunder opened for a dredger on Monday, and nobody knows why."))
                .containsExactly("Noa Adar", "Jo Mar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noa Writersmith", "Jo Redaktor", "Editha Mar", "Jo Reporterio"})
    void aNameThatLooksLikeAPostIsAName(String name) {
        assertThat(ofFeed("By Noa Adar, " + name)).containsExactly("Noa Adar", name);
    }

    @Test
    void whatIsNoBylineIsAName() {
        assertThat(ofFeed("Byron Hale and Sons")).containsExactly("Byron Hale and Sons");
        assertThat(ofFeed("By")).containsExactly("By");
    }

    @Test
    void aBylineOfThousandsIsReadAsFarAsTheDeskTakesIt() {
        var names = "Noa Adar, ".repeat(20_000) + "Jo Mar";

        assertThat(authors(Format.TEXT, "The bridge\nBy " + names + "\n\nIt opened."))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void frontMatterMayHoldWhatIsNotWrittenAsText() {
        assertThat(authors(Format.MARKDOWN, "---\nauthor: !!binary Tm9hIEFkYXI=\n---\n# A\n\nIt opened."))
                .containsExactly("Noa Adar");
    }

    @Test
    void frontMatterMayHoldABylineToo() {
        assertThat(authors(Format.MARKDOWN, "---\nauthor: By Noa Adar\n---\n# A\n\nIt opened."))
                .containsExactly("Noa Adar");
    }
}
