package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChangePropertiesTest {
    @Property
    void whatIsKeptAndDeletedIsTheOldTextAndWhatIsKeptAndInsertedTheNewOne(@ForAll Random random) {
        var text = new EditedText(random);
        var before = PlainText.of(text.body()).text();
        edit(text, random);
        var after = PlainText.of(text.body()).text();

        var changes = WordChange.between(before, after);

        assertThat(without(changes, WordChange.Op.INSERT)).isEqualTo(before);
        assertThat(without(changes, WordChange.Op.DELETE)).isEqualTo(after);
        assertThat(changes).noneMatch(change -> change.text().isEmpty());
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).op()).isNotEqualTo(changes.get(i - 1).op());
        }
    }

    @Property
    void theChangedBlocksLeadFromTheOldBodyToTheNewOne(@ForAll Random random) {
        var text = new EditedText(random);
        var before = text.body();
        edit(text, random);
        var after = text.body();

        var changes = BlockChange.between(before, after);

        var expected = new ArrayList<>(texts(before.blocks()));
        changes.stream()
                .filter(change -> change.was() != null)
                .forEach(change -> expected.remove(BlockText.of(change.was())));
        changes.stream()
                .filter(change -> change.now() != null)
                .forEach(change -> expected.add(BlockText.of(change.now())));
        assertThat(expected).containsExactlyInAnyOrderElementsOf(texts(after.blocks()));
    }

    private static void edit(EditedText text, Random random) {
        for (int i = 0; i < random.nextInt(5); i++) {
            text.editElsewhere();
            text.editWithin();
        }
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(BlockText::of).toList();
    }

    private static String without(List<WordChange> changes, WordChange.Op op) {
        return changes.stream()
                .filter(change -> change.op() != op)
                .map(WordChange::text)
                .collect(Collectors.joining());
    }
}
