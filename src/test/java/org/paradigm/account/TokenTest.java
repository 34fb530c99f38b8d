package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Test
    void isReadAsItWasWritten() {
        var token = Token.fresh();
        assertThat(Token.parse(token.text())).contains(token);
        assertThat(TokenCookie.parse(token.text())).contains(new TokenCookie(token, false));
        assertThat(TokenCookie.parse("g." + token.text())).contains(new TokenCookie(token, true));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "' or 1=1 --",
                "g.",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void isNothingElse(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }

    @Test
    void doesNotShowInLogs() {
        var token = Token.fresh();
        assertThat("" + token + new TokenCookie(token, false)).doesNotContain(token.text());
    }
}
