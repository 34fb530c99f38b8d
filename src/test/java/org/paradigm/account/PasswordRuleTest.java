package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.account.PasswordRule.Weakness;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"vesper tangerine ladder", "kQ7!vz-93mmP", "春眠不觉晓处处闻啼鸟", "9f2c41e7a0bd5583"})
    void takesWhatIsHardToGuess(String password) {
        assertThat(PasswordRule.weakness(password, "Lin Yue", "lin@example.org"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "1234567890",
                "paradigm2026",
                "linyue@example.org",
                "linyuelinyue"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRule.weakness(password, "Lin Yue", "linyue@example.org"))
                .contains(Weakness.GUESSABLE);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRule.weakness("kQ7!vz-93")).contains(Weakness.TOO_SHORT);
        assertThat(PasswordRule.weakness("𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦"))
                .as("nine, in eighteen UTF-16 units")
                .contains(Weakness.TOO_SHORT);
        assertThat(PasswordRule.weakness("kQ7!vz-93m".repeat(12) + "12345678"))
                .as("128")
                .isEmpty();
        assertThat(PasswordRule.weakness("kQ7!vz-93m".repeat(13))).contains(Weakness.TOO_LONG);
    }
}
