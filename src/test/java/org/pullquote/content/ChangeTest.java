package org.pullquote.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void aChangedWordIsTold() {
        assertThat(words("and we hear the horn.", "and we fear the horn."))
                .isEqualTo("and we [-hear-][+fear+] the horn.");
    }

    @Test
    void whiteSpaceBelongsToTheWordThatCameOrWent() {
        assertThat(words("fog", "fog today")).isEqualTo("fog[+ today+]");
        assertThat(words("thick fog today", "fog today")).isEqualTo("[-thick -]fog today");
        assertThat(words("", "fog")).isEqualTo("[+fog+]");
        assertThat(words("fog", "fog")).isEqualTo("fog");
        assertThat(words("one\ntwo", "one two")).isEqualTo("one[-\n-][+ +]two");
    }

    @Test
    void lettersBeyondTheBasicPlaneStayWhole() {
        assertThat(words("𝔘𝔫𝔦 👍🏽 now", "𝔘𝔫𝔢 👍🏽 now")).isEqualTo("[-𝔘𝔫𝔦-][+𝔘𝔫𝔢+] 👍🏽 now");
    }

    @Test
    void aTextWrittenAnewIsToldWithoutSearchingForWhatItKept() {
        var old = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var young = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThat(WordChange.between(old, young)).hasSize(2);
    }

    @Test
    void aBlockIsToldWithTheOneItWasMadeOf() {
        var before = Bodies.paragraphs("It began.", "Nobody saw the horn at the harbour.", "It ended.");
        var after =
                Bodies.paragraphs("It began.", "A word before.", "Nobody heard the horn at the harbour.", "It ended.");

        var changes = BlockChange.between(before, after);

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).was()).isNull();
        assertThat(changes.get(0).words()).isEqualTo(List.of(new WordChange(WordChange.Op.INSERT, "A word before.")));
        assertThat(marked(changes.get(1).words())).isEqualTo("Nobody [-saw-][+heard+] the horn at the harbour.");
    }

    @Test
    void aMarkThatCameOrWentIsAChangeWithoutWords() {
        var changes = BlockChange.between(
                MarkdownParsing.parse("Nobody laughed."), MarkdownParsing.parse("Nobody *laughed*."));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.was()).isNotEqualTo(change.now());
            assertThat(marked(change.words())).isEqualTo("Nobody laughed.");
        });
    }

    @Test
    void bodiesThatDifferInIdsOnlySayTheSame() {
        var one = new Body(List.of(new Block.Divider("x"), new Block.Divider("y")));
        var other = new Body(List.of(new Block.Divider("b1"), new Block.Divider("b2")));

        assertThat(BlockChange.between(one, other)).isEmpty();
    }

    private static String words(String before, String after) {
        return marked(WordChange.between(before, after));
    }

    private static String marked(List<WordChange> changes) {
        return changes.stream()
                .map(change -> switch (change.op()) {
                    case KEEP -> change.text();
                    case DELETE -> "[-" + change.text() + "-]";
                    case INSERT -> "[+" + change.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
