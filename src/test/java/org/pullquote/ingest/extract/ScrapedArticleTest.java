package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pullquote.content.Span;
import org.pullquote.edition.LinkRel;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.SourceKind;

/** A real page as scraped, its quotation marks missing, unbalanced and reversed; its chrome is cut off by hand here. */
class ScrapedArticleTest {
    private static final Path PAGE = Path.of("../shared/data/seed/000_ee3e9ae1974f21c0.txt");
    private static final String FIRST = "According to the Pentagon";
    private static final String CREDIT = "The Economic Times";

    private static String text = "";
    private static Extraction extraction = new Extraction(List.of(), List.of(), List.of(), true);

    @BeforeAll
    static void extract() throws IOException {
        assumeTrue(Files.exists(PAGE), () -> "skipped: " + PAGE + " is not there");
        String page = Files.readString(PAGE);
        text = page.substring(page.indexOf(FIRST), page.indexOf("Most Popular")).strip();
        int credit = text.indexOf(CREDIT);
        var facts = KnownFacts.credits(List.of(new Span(credit, credit + CREDIT.length())));
        extraction = new Extractor().extract(text, facts);
    }

    @Test
    void everyQuoteHasItsSpeakerCueAndChain() {
        assertThat(extraction.quotes().stream()
                        .filter(quote -> quote.kind() != QuoteKind.INDIRECT)
                        .map(quote -> tuple(
                                firstWords(quote),
                                speaker(quote),
                                quote.cueText().toLowerCase(Locale.ROOT),
                                via(quote))))
                .containsExactly(
                        tuple("immediate truce", "Lloyd Austin", "called for", List.of("Pentagon")),
                        tuple("I supported a", "Lloyd Austin", "tweeted", List.of()),
                        tuple("professional", "a US official", "assessed", List.of()),
                        tuple("at the initiative", "TASS", "according to", List.of()),
                        tuple("Topic concerns of", "TASS", "said", List.of("the ministry")),
                        tuple("We believe President", "Avril Haines", "told", List.of()),
                        tuple("We believe Putin’s", "Avril Haines", "", List.of()),
                        tuple("I am willing", "Volodymyr Zelenskyy", "said", List.of()),
                        tuple("Without any of", "Volodymyr Zelenskyy", "remarked", List.of("Rai 1")),
                        tuple("complex.", "Volodymyr Zelenskyy", "stated", List.of()),
                        tuple("It’s because every", "Volodymyr Zelenskyy", "explained", List.of()));
    }

    @Test
    void rolesAreTakenAsPrinted() {
        assertThat(roleOf("immediate truce")).isEqualTo("US Defense Secretary");
        assertThat(roleOf("We believe President")).isEqualTo("US director of national intelligence");
        assertThat(roleOf("Without any of")).isEqualTo("Ukrainian president");
    }

    @Test
    void aQuotationThatGoesOnIsMarkedSo() {
        assertThat(extraction.quotes().stream().filter(FoundQuote::continued).map(ScrapedArticleTest::firstWords))
                .containsExactly("We believe Putin’s");
    }

    @Test
    void theSourcesAreAllThereAndNothingElseIs() {
        assertThat(extraction.sources().stream().map(source -> tuple(source.label(), source.kind())))
                .containsExactlyInAnyOrder(
                        tuple("Pentagon", SourceKind.ORGANIZATION),
                        tuple("Lloyd Austin", SourceKind.PERSON),
                        tuple("a US official", SourceKind.ANONYMOUS),
                        tuple("TASS", SourceKind.AGENCY),
                        tuple("the ministry", SourceKind.ORGANIZATION),
                        tuple("Volodymyr Zelenskyy", SourceKind.PERSON),
                        tuple("Al Jazeera", SourceKind.OUTLET),
                        tuple("Avril Haines", SourceKind.PERSON),
                        tuple("Rai 1", SourceKind.OUTLET),
                        tuple("UN", SourceKind.ORGANIZATION),
                        tuple(CREDIT, SourceKind.OUTLET));
    }

    @Test
    void mentionsOfOneSourceAreClustered() {
        assertThat(mentions("Volodymyr Zelenskyy"))
                .contains("Volodymyr Zelenskyy", "Zelenskyy", "the Ukrainian president");
        assertThat(mentions("Lloyd Austin")).contains("Lloyd Austin", "Austin");
        assertThat(mentions("a US official")).containsExactly("a US official", "the official");
    }

    @Test
    void theRelatedLineIsALink() {
        assertThat(extraction.links()).singleElement().satisfies(link -> {
            assertThat(link.rel()).isEqualTo(LinkRel.RELATED);
            assertThat(link.title()).isEqualTo("President Biden with Ketanji Brown Jackson After SCOTUS Confirmation");
        });
    }

    private static String firstWords(FoundQuote quote) {
        String[] words = slice(quote.content().getFirst()).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
    }

    private static @Nullable String roleOf(String words) {
        return extraction.quotes().stream()
                .filter(quote -> firstWords(quote).equals(words))
                .findFirst()
                .orElseThrow()
                .speakerRole();
    }

    private static String speaker(FoundQuote quote) {
        return quote.speaker() == null ? "" : quote.speaker().label();
    }

    private static List<String> via(FoundQuote quote) {
        return quote.via().stream().map(FoundSource::label).toList();
    }

    private static List<String> mentions(String label) {
        return extraction.sources().stream()
                .filter(source -> source.label().equals(label))
                .flatMap(source -> source.mentions().stream())
                .map(ScrapedArticleTest::slice)
                .toList();
    }

    private static String slice(Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
