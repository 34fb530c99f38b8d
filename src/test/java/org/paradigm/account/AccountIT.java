package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class AccountIT {
    private static final String PAGE = "/en/account";
    private static final String NEW = "marble otter quilt nine";

    @Test
    void isForThoseWhoAreSignedIn() {
        assertThat(Someone.location(new Visitor().get(PAGE))).isEqualTo("/en/sign-in?back=%2Fen%2Faccount");
        assertThat(new Visitor().get("/en/account/data").statusCode()).isEqualTo(403);
        assertThat(Someone.fresh().browser.get(PAGE).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void changesTheName() {
        var someone = Someone.fresh();
        var changed = someone.browser.post(PAGE, "do", "name", "name", "  <b>周</b> 启明 ");
        assertThat(Someone.location(changed)).isEqualTo("/en/account?done=name");
        assertThat(someone.browser.follow(changed).body())
                .contains("Name changed.", "<dd>&lt;b&gt;周&lt;/b&gt; 启明</dd>");
    }

    @Test
    void changesTheEmailForWhoKnowsThePassword() {
        var someone = Someone.fresh();
        var address = UUID.randomUUID() + "@example.net";
        assertThat(someone.browser
                        .post(PAGE, "do", "email", "email", address, "email-password", "wrong")
                        .body())
                .contains("id=\"email-password-error\"");
        assertThat(someone.browser
                        .post(PAGE, "do", "email", "email", Someone.fresh().email, "email-password", Someone.PASSWORD)
                        .body())
                .contains("id=\"email-error\"");
        assertThat(Someone.location(someone.browser.post(
                        PAGE, "do", "email", "email", address, "email-password", Someone.PASSWORD)))
                .isEqualTo("/en/account?done=email");
        assertThat(Someone.signIn(new Visitor(), address, Someone.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void changesThePasswordAndSignsOtherDevicesOut() {
        var someone = Someone.fresh();
        var other = someone.elsewhere();
        assertThat(someone.browser
                        .post(PAGE, "do", "password", "password-password", "wrong", "new-password", NEW)
                        .body())
                .contains("id=\"password-password-error\"");
        assertThat(someone.browser
                        .post(
                                PAGE,
                                "do",
                                "password",
                                "password-password",
                                Someone.PASSWORD,
                                "new-password",
                                "1234567890")
                        .body())
                .contains("id=\"new-password-error\"");
        assertThat(Someone.signedIn(other)).isTrue();
        assertThat(Someone.location(someone.browser.post(
                        PAGE, "do", "password", "password-password", Someone.PASSWORD, "new-password", NEW)))
                .isEqualTo("/en/account?done=password");
        assertThat(Someone.signedIn(other)).isFalse();
        assertThat(Someone.signedIn(someone.browser)).isTrue();
        assertThat(Someone.signIn(new Visitor(), someone.email, NEW).statusCode())
                .isEqualTo(303);
    }

    @Test
    void listsWhereSomeoneIsSignedInAndEndsIt() {
        var someone = Someone.fresh();
        var phone = new Visitor()
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1");
        Someone.signIn(phone, someone.email, Someone.PASSWORD);
        assertThat(someone.browser.get(PAGE).body()).contains("Safari, iPhone", "this one");
        var id = (UUID)
                Traces.one("select id from sign_in where account_id = ? and device = 'Safari, iPhone'", someone.id());
        var stranger = Someone.fresh();
        stranger.browser.post(PAGE, "do", "end", "sign-in", id.toString());
        assertThat(Someone.signedIn(phone)).as("ended by somebody else").isTrue();
        assertThat(Someone.location(someone.browser.post(PAGE, "do", "end", "sign-in", id.toString())))
                .isEqualTo("/en/account?done=end");
        assertThat(Someone.signedIn(phone)).isFalse();
        assertThat(someone.browser.post(PAGE, "do", "end", "sign-in", "no id").statusCode())
                .isLessThan(500);
    }

    @Test
    void makesNewCodesThatEndTheOld() {
        var someone = Someone.fresh();
        assertThat(someone.browser
                        .post(PAGE, "do", "codes", "codes-password", "wrong")
                        .body())
                .contains("id=\"codes-password-error\"");
        var fresh = someone.browser.post(PAGE, "do", "codes", "codes-password", Someone.PASSWORD);
        assertThat(Someone.codesIn(fresh)).hasSize(10).doesNotContainAnyElementsOf(someone.codes());
        var byOld = new Visitor()
                .post(
                        "/en/recover",
                        "email",
                        someone.email,
                        "code",
                        someone.codes().get(0),
                        "password",
                        NEW);
        assertThat(byOld.body()).contains("is wrong");
    }

    @Test
    void ofAGuestCanBeTakenAwayAndErased() {
        var browser = new Visitor();
        var guest = Traces.accountIn(browser.post("/test/answers", "answer", "something"));
        assertThat(browser.get("/zh/account").body()).contains("你还没有帐户", "输入“删除”确认");
        assertThat(browser.get("/zh/account/data").body()).contains("something");
        assertThat(browser.post("/zh/account", "do", "erase", "erase-password", "no")
                        .body())
                .contains("id=\"erase-password-error\"");
        assertThat(Someone.location(browser.post("/zh/account", "do", "erase", "erase-password", "删除")))
                .isEqualTo("/zh/sign-in?done=erased");
        assertThat(Traces.count("select count(*) from account where id = ?", guest))
                .isZero();
        assertThat(Someone.token(browser)).isNull();
    }

    @Test
    void saysOnlyWhatIsOnTheList() {
        assertThat(new Visitor().get("/en/sign-in?done=erased").body())
                .contains("Everything about you has been erased.");
        assertThat(new Visitor().get("/en/sign-in?done=%3Cb%3EPay%20here").body())
                .doesNotContain("Pay here", "role=\"status\"><p>");
    }
}
