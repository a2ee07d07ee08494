package org.pullquote.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.delivery.cache.Coding.BROTLI;
import static org.pullquote.delivery.cache.Coding.GZIP;
import static org.pullquote.delivery.cache.Coding.IDENTITY;

import org.junit.jupiter.api.Test;

class AcceptEncodingTest {
    @Test
    void withoutAWishItIsSentAsItIs() {
        chosen(null, IDENTITY);
        chosen("", IDENTITY);
        chosen("zstd, compress", IDENTITY);
    }

    @Test
    void theShortestOfWhatIsTakenIsSent() {
        chosen("gzip", GZIP);
        chosen("x-gzip", GZIP);
        chosen("gzip, deflate, br", BROTLI);
        chosen("*", BROTLI);
        chosen("GZIP;q=0.1", GZIP);
    }

    @Test
    void weightsDecide() {
        chosen("br;q=0.5, gzip;q=0.8", GZIP);
        chosen("br;q=0, *", GZIP);
        chosen("gzip;q=0.5, identity", IDENTITY);
        chosen("gzip;q=0", IDENTITY);
        chosen("gzip; Q=1.000 , br;q=0.999", GZIP);
        chosen("br;q=2, gzip;q=x", IDENTITY);
    }

    @Test
    void whatCannotBeReadIsNotTaken() {
        chosen(";", IDENTITY);
        chosen(",;,;;q=1", IDENTITY);
        chosen("gzip;", IDENTITY);
        chosen(";, br", BROTLI);
    }

    @Test
    void identityCanBeRefused() {
        chosen("identity;q=0, gzip", GZIP);
        chosen("*;q=0, gzip;q=0.2", GZIP);
        assertThat(AcceptEncoding.choose("identity;q=0")).isEmpty();
        assertThat(AcceptEncoding.choose("*;q=0")).isEmpty();
    }

    private static void chosen(String header, Coding coding) {
        assertThat(AcceptEncoding.choose(header)).as(header).contains(coding);
    }
}
