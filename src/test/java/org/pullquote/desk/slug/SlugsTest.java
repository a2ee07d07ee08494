package org.pullquote.desk.slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "en, Crème brûlée – a review, creme-brulee-a-review",
        "de, Die Brücke öffnet, die-bruecke-oeffnet",
        "en, Straße nach Łódź, strasse-nach-lodz",
        "de, Ein Maß für alle, ein-mass-fuer-alle",
        "en, Ærø and Øl, aero-and-ol",
        "da, Ærø og Øl, aeroe-og-oel",
        "is, Þing og þing, thing-og-thing",
        "vi, Đà Nẵng, da-nang",
        "en, The mayor’s Łódź – a review, the-mayors-lodz-a-review",
        "ru, Мост снова закрыт, most-snova-zakryt",
        "uk, Київ чекає, kyiv-chekaie",
        "el, Η γέφυρα άνοιξε, h-gefyra-anoikse",
        "zh, 大桥再次开放, da-qiao-zai-ci-kai-fang",
        "ar, الجسر مفتوح, algsr-mftoh",
        "ja, とうきょう, toukyou",
        "en, 🦭🦭, untitled"
    })
    void aSlugIsMadeInLatinLetters(String language, String name, String slug) {
        assertThat(Slugs.make(name, language)).isEqualTo(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void aLongNameIsCutAtAWord() {
        assertThat(Slugs.make("seventeen letters ".repeat(10), "en"))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("letters");
    }

    @Test
    void aMadeSlugIsOneThatNothingHasOrHad() {
        var register = register(Set.of("fog"), Set.of("fog-2"));
        assertThat(Slugs.choose(null, "Fog", "en", register)).isEqualTo("fog-3");
    }

    @Test
    void amongThousandsOfANameOnlySomeAreAskedAbout() {
        var taken = IntStream.rangeClosed(2, 3000)
                .mapToObj(number -> "fog-" + number)
                .collect(Collectors.toSet());
        taken.add("fog");
        var asked = new ArrayList<String>();
        var register = new Slugs.Register() {
            @Override
            public boolean isTaken(String slug) {
                asked.add(slug);
                return taken.contains(slug);
            }

            @Override
            public boolean wasTaken(String slug) {
                return false;
            }
        };
        assertThat(Slugs.choose(null, "Fog", "en", register)).isEqualTo("fog-3001");
        assertThat(asked).hasSizeLessThan(30).contains("fog-3001").doesNotHaveDuplicates();
    }

    @Property
    void aNumberThatIsMadeIsFreeAndComesAfterOneThatIsNot(@ForAll Set<@IntRange(min = 2, max = 40) Integer> numbers) {
        var taken = numbers.stream().map(number -> "fog-" + number).collect(Collectors.toSet());
        taken.add("fog");
        var made = Slugs.choose(null, "Fog", "en", register(taken, Set.of()));
        var number = Integer.parseInt(made.substring("fog-".length()));
        assertThat(taken).doesNotContain(made).contains(number == 2 ? "fog" : "fog-" + (number - 1));
    }

    @Test
    void aMadeSlugIsNoId() {
        var id = "0199c0de-0000-7000-8000-000000000000";
        assertThat(Slugs.choose(null, id, "en", register(Set.of(), Set.of()))).isEqualTo(id + "-2");
    }

    @Test
    void aWrittenSlugTakesOverWhatAnotherHad() {
        var register = register(Set.of("fog"), Set.of("fog-2"));
        assertThat(Slugs.choose("fog-2", "Fog", "en", register)).isEqualTo("fog-2");
        assertThatThrownBy(() -> Slugs.choose("fog", "Fog", "en", register)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void wordsOfASlugAreThoseOfAText() {
        assertThat(Slugs.isOfWords("senators-office-2", "a person in the First Senator’s office"))
                .isTrue();
        assertThat(Slugs.isOfWords("bo-halvorsen", "a pilot")).isFalse();
    }

    private static Slugs.Register register(Set<String> taken, Set<String> former) {
        return new Slugs.Register() {
            @Override
            public boolean isTaken(String slug) {
                return taken.contains(slug);
            }

            @Override
            public boolean wasTaken(String slug) {
                return former.contains(slug);
            }
        };
    }
}
