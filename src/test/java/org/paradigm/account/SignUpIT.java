package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class SignUpIT {
    private static final String DESK = "/test/answers";

    @Test
    void makesAPersonWhomTheContainerKnowsAsAStudent() {
        var someone = Someone.fresh();
        assertThat(someone.browser.get(DESK).body()).isEqualTo(someone.id() + " Lin 林悦 true false true");
        assertThat(someone.browser.get("/en/").body()).contains(">Lin 林悦</a>");
    }

    @Test
    void showsTheCodesOnceAndNowhereElse() {
        var someone = Someone.fresh();
        assertThat(someone.codes()).doesNotHaveDuplicates();
        assertThat(someone.welcome.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Someone.location(someone.browser.get("/en/sign-up"))).isEqualTo("/en/account");
        assertThat(someone.browser.get("/en/account").body())
                .doesNotContain(someone.codes().get(0));
    }

    @Test
    void keepsWhatTheGuestDid() {
        var browser = new Visitor();
        var guest = Traces.accountIn(browser.post(DESK, "answer", "1"));
        assertThat(browser.get("/en/sign-up").body()).contains("The answer given here comes along.");
        browser.post(DESK, "answer", "2");
        assertThat(browser.get("/zh/sign-up").body()).contains("2 个回答会一起保留");
        var tokenBefore = Someone.token(browser);
        var someone = Someone.in(browser);
        assertThat(someone.id()).isEqualTo(guest);
        assertThat(Someone.token(browser)).isNotEqualTo(tokenBefore).doesNotStartWith("g.");
        assertThat(new Visitor()
                        .with("Cookie", "paradigm=" + tokenBefore)
                        .get(DESK)
                        .body())
                .as("the old token")
                .startsWith("nobody");
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", guest))
                .isEqualTo(2);
    }

    @Test
    void isRefusedBesideTheFieldThatIsWrong() {
        var browser = new Visitor();
        var refused = Someone.signUp(browser, " ", "no address", "short");
        assertThat(refused.body())
                .contains("id=\"name-error\"", "id=\"email-error\"", "Too short: 5 characters so far.")
                .contains("aria-describedby=\"password-hint password-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"no address\"")
                .doesNotContain("value=\"short\"");
        assertThat(Someone.token(browser)).isNull();
    }

    @Test
    void refusesPasswordsThatAreTriedFirst() {
        var email = UUID.randomUUID() + "@example.org";
        for (var password : new String[] {"password123", "1234567890", "paradigm2026", "qwertyuiop1"}) {
            assertThat(Someone.signUp(new Visitor(), "Lin Yue", email, password).body())
                    .as(password)
                    .contains("Too easy to guess");
        }
        assertThat(Traces.count("select count(*) from account where email = ?", email))
                .isZero();
    }

    @Test
    void refusesAnEmailThatHasSignedUpInWhateverLetters() {
        var someone = Someone.fresh();
        var again = Someone.signUp(new Visitor(), "Someone", someone.email.toUpperCase(), Someone.PASSWORD);
        assertThat(again.body()).contains("Someone has signed up with this email already");
    }

    @Test
    void neverKeepsAPasswordOrATokenReadable() {
        var someone = Someone.fresh();
        var hash = (String) Traces.one("select hash from password where account_id = ?", someone.id());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        var stored = (byte[]) Traces.one("select token_hash from sign_in where account_id = ?", someone.id());
        assertThat(stored).isEqualTo(new Token(Someone.token(someone.browser)).hash());
    }

    @Test
    void tellsOfAnEmailThatItIsTakenOnlySoOften() {
        var someone = Someone.fresh();
        for (int i = 0; i < 10; i++) {
            assertThat(Someone.signUp(Someone.from("192.0.2.3"), "Lin", someone.email, Someone.PASSWORD)
                            .body())
                    .contains("Someone has signed up with this email already");
        }
        assertThat(Someone.signUp(Someone.from("192.0.2.4"), "Lin", someone.email, Someone.PASSWORD)
                        .body())
                .as("at any address")
                .contains("Very many sign-ups")
                .doesNotContain("already. If it was you");
        assertThat(Someone.signUp(
                                Someone.from("192.0.2.3"), "Lin", UUID.randomUUID() + "@example.org", Someone.PASSWORD)
                        .body())
                .as("with an email that is free")
                .contains("Recovery codes");
    }

    @Test
    void tellsOneAddressOnlyOfSoManyEmailsThatTheyAreTaken() {
        var taken = Someone.fresh();
        Traces.change(
                "insert into failed_sign_in (subject, failed_at, id) select ?, now(), gen_random_uuid() from generate_series(1, 20)",
                Digest.of("taken 192.0.2.5"));
        assertThat(Someone.signUp(Someone.from("192.0.2.5"), "Lin", taken.email, Someone.PASSWORD)
                        .body())
                .contains("Very many sign-ups")
                .doesNotContain("already. If it was you");
    }

    @Test
    void speaksTheReadersLanguage() {
        var refused = new Visitor().post("/zh/sign-up", "name", "林悦", "email", "x", "password", "123");
        assertThat(refused.body()).contains("太短了：现在只有 3 个字符。", "还没有注册成功", "value=\"林悦\"");
    }
}
