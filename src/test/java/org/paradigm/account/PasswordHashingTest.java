package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void knowsAPasswordAgain() throws Refusal {
        var hash = hashing.hash("vesper tangerine ladder");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches("vesper tangerine ladder", Optional.of(hash)))
                .isTrue();
        assertThat(hashing.matches("vesper tangerine ladde", Optional.of(hash))).isFalse();
        assertThat(hashing.hash("vesper tangerine ladder")).as("salted").isNotEqualTo(hash);
    }

    @Test
    void knowsItHoweverTheKeyboardComposesIt() throws Refusal {
        assertThat(hashing.matches("cafe\u0301 crème brûlée", Optional.of(hashing.hash("café crème brûlée"))))
                .isTrue();
    }

    @Test
    void matchesNothingWhereThereIsNoAccount() throws Refusal {
        assertThat(hashing.matches("", Optional.empty())).isFalse();
        assertThat(hashing.matches("vesper tangerine ladder", Optional.empty())).isFalse();
    }
}
