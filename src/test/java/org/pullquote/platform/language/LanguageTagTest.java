package org.pullquote.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({
        "EN, en",
        "pt-br, pt-BR",
        "ZH-hant-tw, zh-Hant-TW",
        "es-419, es-419",
        "gsw-ch, gsw-CH",
        "iw, he",
        "zh-yue, yue"
    })
    void aTagIsWrittenInItsCanonicalForm(String written, String canonical) {
        assertThat(LanguageTag.parse(written)).contains(new LanguageTag(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "en_GB", "en-UK", "xx", "e", "en-", "und", "x-klingon", "de-ZZ-1"})
    void whatNamesNoLanguageIsRefused(String written) {
        assertThat(LanguageTag.parse(written)).isEmpty();
    }

    @Test
    void lookupTakesSubtagsOffTheEnd() {
        // The example of RFC 4647, section 3.4.
        assertThat(new LanguageTag("zh-Hant-CN-x-private1-private2").lookup())
                .containsExactly(
                        "zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh");
    }
}
