package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and where words were said, and whom they were told, in an article of a Friday. */
class SettingsTest {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final LocalDate FRIDAY = LocalDate.parse("2022-03-04");

    private static FoundQuote quote(String text, @Nullable LocalDate published) {
        var facts = new KnownFacts(List.of(), List.of(), List.of(), null, published);
        return EXTRACTOR.extract(text, facts).quotes().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The ferry is late,” Ada Quill said in Brussels on Tuesday.|2022-03-01|Brussels",
                "“The ferry is late,” said Ada Quill, a pilot, in Ostra on Friday.|2022-03-04|Ostra",
                "Ada Quill told reporters at the White House on March 3, 2021, that it was late.|2021-03-03|the White House",
                "In a statement on Monday, Ada Quill said: “The ferry is late.”|2022-02-28|",
                "On Wednesday in Ostra, Ada Quill said that the ferry was late.|2022-03-02|Ostra",
                "Ada Quill on Wednesday night said the ferry was late.|2022-03-02|",
                "“It is late,” Ada Quill told a crowd in Salem, New Hampshire, on 5 May. “It is.”|2021-05-05|Salem, New Hampshire",
                "Ada Quill said at NATO headquarters in Brussels yesterday that it was late.|2022-03-03|NATO headquarters in Brussels",
                "Speaking to reporters in Ghent, Ada Quill said: “The ferry is late.”||Ghent",
                "At a rally in Ostra on Monday, Ada Quill said the ferry was late.|2022-02-28|Ostra",
                "“The ferry is late,” the harbour office said in a statement posted on Tuesday.|2022-03-01|",
                "“The ferry is late,” Ada Quill said in remarks to the Senate on 3 May 2020.|2020-05-03|",
                "In Ostra, Ada Quill said, the ferry is late.||",
                "“The ferry is late,” Ada Quill said last Tuesday.||",
                "“The ferry is late,” Ada Quill said on Super Tuesday.||",
                "Ada Quill said in English that the ferry was late in Ostra on Monday.||",
                "“The ferry is late,” Ada Quill said of her time in Ostra.||",
            })
    void theDayAndThePlaceStandBesideTheCue(String text, @Nullable LocalDate day, @Nullable String place) {
        var quote = quote(text, FRIDAY);

        assertThat(quote.saidOn()).isEqualTo(day);
        assertThat(quote.saidIn() == null ? null : Printed.slice(text, quote.saidIn()))
                .isEqualTo(place);
    }

    @Test
    void withoutADateOfTheArticleOnlyAFullDateIsADay() {
        assertThat(quote("“The ferry is late,” Ada Quill said on Tuesday.", null)
                        .saidOn())
                .isNull();
        assertThat(quote("“The ferry is late,” Ada Quill said on March 3.", null)
                        .saidOn())
                .isNull();
        assertThat(quote("“The ferry is late,” Ada Quill said on March 3, 2021.", null)
                        .saidOn())
                .isEqualTo("2021-03-03");
        assertThat(quote("“The ferry is late,” Ada Quill said on Feb. 30, 2021.", null)
                        .saidOn())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The ferry is late,” Ada Quill told the Herald.|Herald",
                "The Ostra Herald asked. “The ferry is late,” Ada Quill told the Herald.|Ostra Herald",
                "“The ferry is late,” Ada Quill said in an interview with the BBC on Thursday.|BBC",
                "“The ferry is late,” Ada Quill said on Radio Mole on Thursday.|Radio Mole",
                "Ada Quill told CNN’s Tom Reed that the ferry was late.|CNN",
                "“The ferry is late,” Ada Quill wrote on Twitter.|Twitter",
                "“The ferry is late,” Ada Quill said via Telegram.|Telegram",
                "Ada Quill wrote in the Guardian that the ferry was late.|Guardian",
            })
    void theMediumThatSomebodySpokeToIsInTheChain(String text, String medium) {
        var quote = quote(text, FRIDAY);

        assertThat(quote.via()).extracting(FoundSource::label).containsExactly(medium);
        assertThat(quote.saidIn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OSTRA, March 4, 2022 (AP) — “It is late,” Ada Quill said on Tuesday.|2022-03-01",
                "OSTRA, 4 March 2022 — “It is late,” Ada Quill said on Tuesday.|2022-03-01",
                "OSTRA, March 4 (AP) — “It is late,” Ada Quill said on Tuesday.|",
                "OSTRA, March 4, 0000 (AP) — “It is late,” Ada Quill said on Tuesday.|",
            })
    void aDatelineWithItsYearIsTheDateOfAnArticleThatHasNone(String text, @Nullable LocalDate day) {
        assertThat(quote(text, null).saidOn()).isEqualTo(day);
    }

    @Test
    void somebodyElseWhoIsToldIsNotInTheChain() {
        assertThat(quote("“The ferry is late,” Ada Quill told Tom Reed.", FRIDAY)
                        .via())
                .isEmpty();
    }
}
