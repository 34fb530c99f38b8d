package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class RecoveryIT {
    private static final String NEW = "marble otter quilt nine";

    @Test
    void byCodeSetsANewPasswordAndEndsOtherSignIns() {
        var someone = Someone.fresh();
        var browser = new Visitor();
        var typed = someone.codes().get(3).replace("-", " ").toLowerCase(Locale.ROOT);
        var recovered = browser.post("/en/recover", "email", someone.email, "code", typed, "password", NEW);
        assertThat(Someone.location(recovered)).isEqualTo("/en/account?done=recovered");
        assertThat(browser.follow(recovered).body()).contains("New password set.", "9 have not been used.");
        assertThat(Someone.signedIn(someone.browser)).isFalse();
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Someone.signIn(new Visitor(), someone.email, NEW).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesACodeOnlyOnce() {
        var someone = Someone.fresh();
        var code = someone.codes().get(0);
        new Visitor().post("/en/recover", "email", someone.email, "code", code, "password", NEW);
        var again =
                new Visitor().post("/en/recover", "email", someone.email, "code", code, "password", Someone.PASSWORD);
        assertThat(again.body()).contains("The email or the code is wrong, or the code has been used.");
        assertThat(Someone.signIn(new Visitor(), someone.email, NEW).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesACodeForItsOwnerOnly() {
        var code = Someone.fresh().codes().get(0);
        var other = Someone.fresh();
        assertThat(new Visitor()
                        .post("/en/recover", "email", other.email, "code", code, "password", NEW)
                        .body())
                .contains("is wrong");
        assertThat(new Visitor()
                        .post("/en/recover", "email", "nobody@example.org", "code", code, "password", NEW)
                        .body())
                .contains("is wrong");
        assertThat(Someone.signedIn(other.browser)).isTrue();
    }

    @Test
    void isThrottledLikeSigningIn() {
        var someone = Someone.fresh();
        for (int i = 0; i < 10; i++) {
            new Visitor().post("/en/recover", "email", someone.email, "code", "0000-0000-0000", "password", NEW);
        }
        assertThat(new Visitor()
                        .post(
                                "/en/recover",
                                "email",
                                someone.email,
                                "code",
                                someone.codes().get(0),
                                "password",
                                NEW)
                        .body())
                .contains("Too many tries");
    }

    @Test
    void byLinkWorksOnceAndForADay() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        var someone = Someone.fresh();
        var link = issue(administrator, someone);
        var browser = new Visitor();
        assertThat(browser.get(link).body()).contains("Set a new password");
        assertThat(browser.post(link, "password", "short").body()).contains("Too short");
        assertThat(Someone.location(browser.post(link, "password", NEW))).isEqualTo("/en/account?done=password");
        assertThat(Someone.signedIn(browser)).isTrue();
        assertThat(Someone.signedIn(someone.browser)).isFalse();
        assertThat(new Visitor().get(link).body()).contains("has been used or has expired");
        assertThat(new Visitor().post(link, "password", Someone.PASSWORD).body())
                .contains("has been used or has expired");

        var late = issue(administrator, someone);
        Traces.change(
                "update reset_link set expires_at = now() where account_id = ? and used_at is null", someone.id());
        assertThat(new Visitor().get(late).body()).contains("has been used or has expired");
    }

    @Test
    void byLinkEndsTheLinksBefore() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        var someone = Someone.fresh();
        var first = issue(administrator, someone);
        var second = issue(administrator, someone);
        assertThat(new Visitor().get(first).body()).contains("has been used or has expired");
        assertThat(new Visitor().get(second).body()).doesNotContain("has been used or has expired");
    }

    private static String issue(Someone administrator, Someone someone) {
        var page = administrator
                .browser
                .post("/en/admin", "do", "reset", "account", someone.id().toString(), "find", someone.email)
                .body();
        var link = page.replaceAll("(?s).*<code translate=\"no\">http://[^/]+(/en/reset/[^<]+)</code>.*", "$1");
        assertThat(link).as(page).startsWith("/en/reset/");
        return link;
    }
}
