package org.paradigm.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuizTest {
    private final Quiz quiz = Samples.everyType();

    @Test
    void isReadBackFromItsCanonicalTextAsItWas() {
        var again = Quiz.parse(quiz.canonical());
        assertThat(again).isEqualTo(quiz);
        assertThat(again.canonical()).isEqualTo(quiz.canonical());
        assertThat(again.sha256()).isEqualTo(quiz.sha256()).hasSize(64);
    }

    /** A quiz published by the first release. If this fails, attempts of the past can no longer be marked. */
    @Test
    void versionsOfThePastStayReadable() {
        var stored = Samples.text("every-type.v1.json").strip();
        assertThat(Quiz.parse(stored).canonical()).isEqualTo(stored);
        assertThat(quiz.canonical()).isEqualTo(stored);
    }

    /** PostgreSQL's jsonb keeps values but neither spaces nor the order of keys. */
    @Test
    void survivesBeingStoredAsJsonb() {
        var stored = upsideDown(Json.read(quiz.canonical()));
        assertThat(stored).isNotEqualTo(quiz.canonical());
        assertThat(Quiz.parse(stored)).isEqualTo(quiz);
        assertThat(Quiz.parse(stored).sha256()).isEqualTo(quiz.sha256());
    }

    private static String upsideDown(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .descendingMap().entrySet().stream()
                            .map(entry -> Json.write(entry.getKey()) + ": " + upsideDown(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(QuizTest::upsideDown).collect(Collectors.joining(", ", "[", "]"));
        }
        return Json.write(value);
    }

    @Test
    void aVersionIsReadWithoutTheFilesAroundIt() {
        var again =
                Quiz.parse(quiz.canonical().replace("\"objective\":\"3.5\"", "\"objective\":\"gone\",\"retired\":1"));
        assertThat(again.question("one")
                        .orElseThrow()
                        .mark(Samples.answer("choice", "b"), Draw.PLAIN)
                        .remarks()
                        .get(0)
                        .text()
                        .en())
                .isEqualTo("There is more than one place");
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatThrownBy(() -> Quiz.parse("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quiz.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quiz.parse("{\"id\":")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void feedbackOfAMisconceptionIsPartOfTheVersion() {
        assertThat(quiz.canonical()).contains("There is more than one place");
    }

    @Test
    void drawsSpreadOverTheObjectives() {
        var random = new SplittableRandom(7);
        var five = withDraw(5);
        for (var i = 0; i < 50; i++) {
            var objectives = five.draw(random).questions().stream()
                    .map(id -> five.question(id).orElseThrow().about().objective())
                    .toList();
            assertThat(objectives).containsExactlyInAnyOrder("3.5", "3.6", "3.7", "3.8", "3.9");
        }
    }

    @Test
    void aSecondPaperHasNoQuestionOfTheFirstWhereThePoolAllows() {
        var random = new SplittableRandom(7);
        var four = withDraw(4);
        for (var i = 0; i < 50; i++) {
            var first = Set.copyOf(four.draw(random).questions());
            assertThat(four.draw(random, first).questions()).hasSize(4).doesNotContainAnyElementsOf(first);
        }
        var seen = quiz.questions().stream().map(Question::id).collect(Collectors.toSet());
        assertThat(four.draw(random, seen).questions()).hasSize(4);
    }

    @Test
    void shufflesQuestionsAndOptionsButNotInALesson() {
        var orders = new HashSet<Object>();
        var random = new SplittableRandom(7);
        for (var i = 0; i < 20; i++) {
            orders.add(quiz.draw(random).questions());
        }
        assertThat(orders).hasSizeGreaterThan(10);
        var plain = new Quiz(
                quiz.id(),
                quiz.title(),
                quiz.description(),
                Kind.LESSON,
                Optional.of("ffn-memory"),
                quiz.theme(),
                Optional.empty(),
                Optional.empty(),
                true,
                quiz.questions());
        assertThat(plain.draw(random).questions())
                .containsExactly("one", "several", "judge", "pair", "sort", "count", "word", "gaps", "essay");
    }

    @Test
    void aPinnedOptionStaysLast() {
        var random = new SplittableRandom(7);
        var firsts = new HashSet<String>();
        for (var i = 0; i < 50; i++) {
            var order = Samples.question("one").draw(random, true).order().get("options");
            assertThat(order).hasSize(4).endsWith("d");
            firsts.add(order.get(0));
        }
        assertThat(firsts).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Samples.question("one").draw(random, false).order().get("options"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void anOrderingNeverShowsItsAnswer() {
        var random = new SplittableRandom(7);
        for (var i = 0; i < 200; i++) {
            for (var shuffle : new boolean[] {true, false}) {
                assertThat(Samples.question("sort")
                                .draw(random, shuffle)
                                .order()
                                .get("items"))
                        .isNotEqualTo(List.of("i1", "i2", "i3", "i4"))
                        .containsExactlyInAnyOrder("i1", "i2", "i3", "i4");
            }
        }
    }

    @Test
    void papersAndDrawsAreReadBackAsTheyWere() {
        var paper = quiz.draw(new SplittableRandom(7));
        assertThat(Paper.parse(paper.json())).isEqualTo(paper);
        for (var entry : paper.entries()) {
            assertThat(Draw.parse(entry.draw().json())).isEqualTo(entry.draw());
            assertThat(paper.draw(entry.question())).contains(entry.draw());
        }
    }

    private Quiz withDraw(int number) {
        return new Quiz(
                quiz.id(),
                quiz.title(),
                quiz.description(),
                quiz.kind(),
                quiz.lesson(),
                quiz.theme(),
                quiz.minutes(),
                Optional.of(number),
                quiz.shuffle(),
                quiz.questions());
    }
}
