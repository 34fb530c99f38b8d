package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts facts = new Facts(300, 50, 1);
    private final Vocabulary vocabulary = facts.vocabulary();

    @Test
    void tellsEveryFactInTwoLanguagesByTheSameNumbers() {
        for (var fact : facts.all()) {
            for (var phrasing = 0; phrasing < facts.phrasings(); phrasing++) {
                var sentence = facts.sentence(fact, phrasing, facts.answer(fact));
                for (var tongue : Tongue.values()) {
                    assertThat(vocabulary.read(vocabulary.write(sentence, tongue), tongue))
                            .containsExactly(sentence);
                }
                assertThat(facts.prompt(fact, phrasing)[facts.lastName(fact, phrasing)])
                        .isEqualTo(facts.names(fact.person())[1]);
            }
        }
    }

    @Test
    void readsNaturally() {
        var fact = facts.all().get(0);
        var sentence = facts.sentence(fact, 0, vocabulary.read("Lisbon", Tongue.EN)[0]);
        assertThat(vocabulary.write(sentence, Tongue.EN)).matches("\\. [A-Z]\\w+ [A-Z]\\w+ was born in Lisbon\\.");
        assertThat(vocabulary.write(sentence, Tongue.ZH)).matches("。\\p{IsHan}+·\\p{IsHan}+出生于里斯本。");
    }

    @Test
    void hasPeopleOfDifferentNamesAndIsTheSameForASeed() {
        var names = new HashSet<String>();
        for (var person = 0; person < 300; person++) {
            names.add(vocabulary.write(facts.names(person), Tongue.EN));
        }
        assertThat(names).hasSize(300);
        var again = new Facts(300, 50, 1);
        assertThat(facts.all())
                .allSatisfy(fact -> assertThat(again.answer(fact)).isEqualTo(facts.answer(fact)));
        assertThat(facts.all())
                .anySatisfy(
                        fact -> assertThat(new Facts(300, 50, 2).answer(fact)).isNotEqualTo(facts.answer(fact)));
    }

    @Test
    void answersWithObjectsOfTheRelation() {
        assertThat(facts.all()).allSatisfy(fact -> {
            assertThat(facts.isObject(fact.relation(), facts.answer(fact))).isTrue();
            assertThat(facts.isObject((fact.relation() + 1) % 4, facts.answer(fact)))
                    .isFalse();
        });
    }

    @Test
    void saysWhereATextBecomesUnknown() {
        assertThatThrownBy(() -> vocabulary.read("Anna Cole was born in Atlantis", Tongue.EN))
                .isInstanceOfSatisfying(
                        UnknownWordException.class, e -> assertThat(e.rest()).isEqualTo("Atlantis"));
        assertThatThrownBy(() -> vocabulary.read("安娜·科尔出生于火星", Tongue.ZH))
                .isInstanceOfSatisfying(
                        UnknownWordException.class, e -> assertThat(e.rest()).isEqualTo("火星"));
    }
}
