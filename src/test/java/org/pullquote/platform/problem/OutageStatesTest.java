package org.pullquote.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageStatesTest {
    @ParameterizedTest
    @CsvSource({"40P01,true", "40001,true", "55P03,true", "08006,true", "23503,false", "42601,false"})
    void aFailureIsWorthAnotherTryByItsState(String state, boolean again) {
        var failure = new IllegalStateException(new SQLException("it failed", state));
        assertThat(Outage.isCauseOf(failure)).isEqualTo(again);
    }
}
