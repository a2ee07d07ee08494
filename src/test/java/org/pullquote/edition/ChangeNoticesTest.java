package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.pullquote.Configured;
import org.pullquote.Eventually;

/** Where no follower ever looks by itself, notices alone bring it every change. */
@QuarkusTest
@TestProfile(Configured.class)
class ChangeNoticesTest {
    private static final String LISTENER = "from pg_stat_activity where application_name = 'pullquote-notices'";

    @Inject
    Log log;

    @Inject
    RecordingFollower follower;

    @Test
    void aNoticeWakesFollowersAtOnceAndTheListenerComesBackWhenItsConnectionBreaks() {
        Eventually.is(() -> follower.starts.get(), 1);
        log.write("/noticed", 1, 0);
        Eventually.is(() -> follower.toldOf("/noticed").size(), 1);

        assertThat(log.number("select count(pg_terminate_backend(pid)) " + LISTENER))
                .isPositive();
        log.write("/unnoticed", 1, 0);
        Eventually.is(() -> follower.toldOf("/unnoticed").size(), 1);
        log.write("/noticed-again", 1, 0);
        Eventually.is(() -> follower.toldOf("/noticed-again").size(), 1);
    }
}
