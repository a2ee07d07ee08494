package org.pullquote.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedAttributionTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The ferry is late,” Ada Quill said.|direct",
                "\"The ferry is late,\" Ada Quill said.|direct",
                "Ada Quill said the ferry was “late again.”|mixed",
                "Ada Quill said that the ferry was late.|indirect",
                "”The ferry is late,” Ada Quill said.|indirect",
                "Ada Quill said, “He cried “fish” and ran.”|mixed",
                "“The ferry is late,” Ada Quill said. Then “it will not come at all.”|mixed",
                "“The ferry is late,” Ada Quill said. But “it will come, and whoever waits at the pier with a coat against the"
                        + " wind, some bread and a good book will be aboard by the time that the lamps are lit on the other side of"
                        + " the water.”|direct,direct",
                "Ada Quill said that the ferry was late. “It always is.”|indirect,mixed",
                "~Ada Quill said that the ferry was late.\n\n“It always is.”~|indirect,direct",
                "“The ferry is late,” Ada Quill said, according to the Herald. “It always is.”|mixed,mixed",
                "“The ferry is late,” said Ada Quill, reports the Harbour Herald.|mixed",
            })
    void theTypeIsReadOffThePrintedMarks(String text, String types) {
        assertThat(EXTRACTOR.annotate(text))
                .extracting(AnnotatedAttribution::type)
                .startsWith(types.split(","));
    }
}
