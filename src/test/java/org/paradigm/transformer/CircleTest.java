package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CircleTest {
    private final Circle circle = new Circle(60, 1);

    @Test
    void leadsBackByTheReversedRelation() {
        for (var question : circle.told()) {
            if (question.path().size() == 1) {
                var there = circle.answer(question);
                assertThat(there).isNotEqualTo(question.person());
                assertThat(circle.answer(circle.reversed(there, question.path().get(0))))
                        .isEqualTo(question.person());
            }
        }
    }

    @Test
    void readsInBothLanguagesByTheSameNumbers() {
        var vocabulary = circle.vocabulary();
        var prompt = circle.prompt(new Circle.Question(0, List.of(0, 2)), 0);
        assertThat(vocabulary.write(prompt, Tongue.EN)).isEqualTo(". Anna Cole's teacher's doctor is");
        assertThat(vocabulary.write(prompt, Tongue.ZH)).isEqualTo("。安娜·科尔的老师的医生是");
        assertThat(vocabulary.read("安娜·科尔的老师的医生是", Tongue.ZH))
                .containsExactly(vocabulary.read("Anna Cole's teacher's doctor is", Tongue.EN));
    }

    @Test
    void neverTellsWhatItKeepsBack() {
        assertThat(circle.untold()).isNotEmpty().doesNotContainAnyElementsOf(circle.told());
        assertThat(circle.told().size() + circle.untold().size()).isEqualTo(60 * (8 + 56));
    }
}
