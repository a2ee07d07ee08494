package org.pullquote.desk.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Run;
import org.pullquote.content.Span;
import org.pullquote.desk.copy.WorkingQuote.Said;
import org.pullquote.desk.copy.WorkingQuote.Standing;
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteOrigin;

/** Several people said the same words, each in a paragraph of its own. */
class AnchoringPropertiesTest {
    private static final List<String> WORDS =
            List.of("We will not sign.", "No.", "We will not sign this treaty today.");

    /** @param lead words before the quotation, and behind it; no two paragraphs have the same */
    private record Paragraph(UUID id, List<String> lead, String words, List<String> rest) {
        static Paragraph random(Random random) {
            return new Paragraph(
                    new UUID(random.nextLong(), random.nextLong()),
                    others(random, 3 + random.nextInt(6)),
                    WORDS.get(random.nextInt(WORDS.size())),
                    others(random, 3 + random.nextInt(6)));
        }

        Paragraph edited(Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> new Paragraph(id, edited(lead, random), words, rest);
                case 1 -> new Paragraph(id, lead, words, edited(rest, random));
                default -> new Paragraph(id, lead, "Nobody would.", rest);
            };
        }

        private static List<String> edited(List<String> words, Random random) {
            var edited = new ArrayList<>(words);
            edited.set(random.nextInt(edited.size()), others(random, 1).getFirst());
            return edited;
        }

        private static List<String> others(Random random, int count) {
            return random.ints(count, 0, 1_000_000_000).mapToObj(i -> "w" + i).toList();
        }

        /** With its quotation and a word beside it; if both were changed, nothing tells where it went. */
        boolean isIn(List<Paragraph> others) {
            return others.stream()
                    .filter(other -> other.id.equals(id) && other.words.equals(words))
                    .anyMatch(other -> other.lead.getLast().equals(lead.getLast())
                            || other.rest.getFirst().equals(rest.getFirst()));
        }

        String text() {
            return String.join(" ", lead) + " " + words + " " + String.join(" ", rest);
        }
    }

    @Property
    void whoseWordsWereLeftAloneKeepsThemAndNobodyElseGetsThem(@ForAll Random random) {
        var before = new ArrayList<Paragraph>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            before.add(Paragraph.random(random));
        }
        var after = edited(before, random);

        var moved = quoted(before).with(text(after)).quotes();

        var text = PlainText.of(body(after));
        var found = moved.stream().filter(WorkingQuote::stands).toList();
        assertThat(found).extracting(WorkingQuote::place).doesNotHaveDuplicates();
        assertThat(found)
                .allSatisfy(quote ->
                        assertThat(text.holds(quote.anchors().getFirst())).isTrue());
        var places = places(after);
        assertThat(after.stream().filter(paragraph -> paragraph.isIn(before)).toList())
                .as("%s%n%s", before, after)
                .allSatisfy(paragraph -> assertThat(found)
                        .filteredOn(quote -> quote.id().equals(paragraph.id()))
                        .extracting(quote -> quote.place().spans().getFirst())
                        .containsExactly(places.get(paragraph.id())));
    }

    /** A shortest edit would change the names where they stand. */
    @Property
    void eachGoesWithItsParagraphWhereTheyDifferByANameAlone(@ForAll Random random) {
        var paragraphs = random.ints(2 + random.nextInt(5), 0, 1_000_000_000)
                .mapToObj(name -> new Paragraph(
                        new UUID(random.nextLong(), random.nextLong()),
                        List.of("At", "the", "quay", "w" + name, "said:"),
                        WORDS.getFirst(),
                        List.of("Nobody", "laughed.")))
                .toList();
        var shuffled = new ArrayList<>(paragraphs);
        Collections.shuffle(shuffled, random);

        var moved = quoted(paragraphs).with(text(shuffled)).quotes();

        var places = places(shuffled);
        assertThat(moved)
                .as("%s%n%s", paragraphs, shuffled)
                .allSatisfy(quote -> assertThat(quote.place().spans()).containsExactly(places.get(quote.id())));
    }

    private static WorkingCopy quoted(List<Paragraph> paragraphs) {
        return WorkingCopy.of(text(paragraphs))
                .withQuotes(places(paragraphs).entrySet().stream()
                        .map(place -> quote(place.getKey(), body(paragraphs), place.getValue()))
                        .toList());
    }

    private static List<Paragraph> edited(List<Paragraph> paragraphs, Random random) {
        var edited = new ArrayList<>(paragraphs);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(edited.size());
            switch (random.nextInt(4)) {
                case 0 -> edited.add(at, Paragraph.random(random));
                case 1 -> edited.add(random.nextInt(edited.size()), edited.remove(at));
                case 2 -> edited.set(at, edited.get(at).edited(random));
                default -> {
                    if (edited.size() > 1) {
                        edited.remove(at);
                    }
                }
            }
        }
        return edited;
    }

    private static Map<UUID, Span> places(List<Paragraph> paragraphs) {
        var places = new LinkedHashMap<UUID, Span>();
        int offset = 0;
        for (var paragraph : paragraphs) {
            int start = offset + String.join(" ", paragraph.lead()).length() + 1;
            places.put(paragraph.id(), new Span(start, start + paragraph.words().length()));
            offset += paragraph.text().length() + 2;
        }
        return places;
    }

    private static WorkingQuote quote(UUID id, Body body, Span place) {
        return new WorkingQuote(
                id,
                new Said(QuoteKind.DIRECT, null, null, null, List.of(), null, null),
                List.of(PlainText.of(body).anchor(place.start(), place.end())),
                Anchoring.State.HELD,
                null,
                Standing.UNVERIFIED,
                QuoteOrigin.EDITOR,
                null);
    }

    private static WorkingCopy.Text text(List<Paragraph> paragraphs) {
        return new WorkingCopy.Text("slug", "en", "Title", null, null, List.of(), List.of(), body(paragraphs), null);
    }

    private static Body body(List<Paragraph> paragraphs) {
        return new Body(paragraphs.stream()
                .<Block>map(
                        paragraph -> new Block.Paragraph(paragraph.id().toString(), List.of(Run.of(paragraph.text()))))
                .toList());
    }
}
