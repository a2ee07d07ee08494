package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShortestEditTest {
    @Property
    void aWayIsLookedForIfItIsNoLongerThanGiven(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> after,
            @ForAll @IntRange(max = 24) int most) {
        var shortest = new MyersDiffWithLinearSpace<Integer>().computeDiff(before, after, null);

        var found = ShortestEdit.between(before, after, most);

        assertThat(length(found)).isEqualTo(length(shortest) <= most ? length(shortest) : before.size() + after.size());
    }

    @Example
    void aLongTextWithFewChangesIsComparedWordByWord() {
        var before = Collections.nCopies(200_000, "w");
        var after = new ArrayList<>(before);
        after.set(10, "x");
        after.set(199_990, "y");

        assertThat(length(ShortestEdit.between(before, after))).isEqualTo(4);
    }

    @Example
    void ofALongTextWrittenAnewNoWayIsLookedFor() {
        var before = Collections.nCopies(300_000, "w");
        var after = Collections.nCopies(300_000, "v");

        var changes = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ShortestEdit.between(before, after));

        assertThat(changes).hasSize(1);
        assertThat(length(changes)).isEqualTo(600_000);
    }

    private static int length(List<Change> changes) {
        return changes.stream()
                .mapToInt(change -> change.endOriginal - change.startOriginal + change.endRevised - change.startRevised)
                .sum();
    }
}
