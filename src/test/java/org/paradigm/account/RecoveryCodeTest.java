package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"7KQ2-0XTM-H1VD", "7kq2 0xtm h1vd", "7KQ20XTMH1VD", " 7kq2—oxtm-hlvd ", "7KQ2-OXTM-HIVD"})
    void isReadHoweverItWasWrittenDown(String typed) {
        assertThat(RecoveryCode.typed(typed)).isEqualTo(new RecoveryCode("7KQ2-0XTM-H1VD"));
    }

    @Test
    void isReadAsItWasMade() {
        for (int i = 0; i < 100; i++) {
            var code = RecoveryCode.fresh();
            assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
            assertThat(RecoveryCode.typed(code.text())).isEqualTo(code);
        }
    }

    @Test
    void isHashedForItsAccountOnly() {
        var code = RecoveryCode.fresh();
        var account = UUID.randomUUID();
        assertThat(code.hash(account)).isEqualTo(code.hash(account)).isNotEqualTo(code.hash(UUID.randomUUID()));
    }

    @Test
    void isNothingWhenNothingWasTyped() {
        assertThat(RecoveryCode.typed("").text()).isEmpty();
    }
}
