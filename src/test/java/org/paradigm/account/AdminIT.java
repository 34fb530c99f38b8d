package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class AdminIT {
    private static final String PAGE = "/en/admin";
    private static final String DESK = "/test/answers";

    @Test
    void isForAdministratorsOnly() {
        var instructor = Someone.fresh().with(Role.INSTRUCTOR);
        var target = Someone.fresh();
        for (var browser : new Visitor[] {new Visitor(), target.browser, instructor.browser}) {
            assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(browser.post(PAGE, "do", "roles", "account", target.id().toString(), "role", "administrator")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(new Visitor().get("/zh/admin").body()).contains("你不能打开这个页面", "/zh/sign-in?back=%2Fzh%2Fadmin");
        assertThat(Traces.count(
                        "select count(*) from account_role where account_id = ? and role = 'administrator'",
                        target.id()))
                .isZero();
    }

    @Test
    void findsPeopleByPartsOfNameOrEmail() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        var someone = Someone.fresh();
        assertThat(administrator
                        .browser
                        .get(PAGE + "?find=" + someone.email.substring(0, 20).toUpperCase())
                        .body())
                .contains(someone.email, "1–1 of 1")
                .doesNotContain(administrator.email);
        assertThat(administrator.browser.get(PAGE + "?find=%25_%25").body())
                .as("no wildcards")
                .contains("Nobody found");
        assertThat(administrator.browser.get(PAGE + "?page=9999&find=").body()).contains("Nobody found");
    }

    @Test
    void showsTwentyFiveAtATime() {
        var mark = "flock" + System.nanoTime();
        for (int i = 0; i < 26; i++) {
            Traces.change(
                    "insert into account (id, name, email, created_at) values (gen_random_uuid(), ?, ?, now())",
                    "Bird " + i,
                    i + "@" + mark);
        }
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        assertThat(administrator.browser.get(PAGE + "?find=" + mark).body())
                .contains("1–25 of 26", "find=" + mark + "&amp;page=2");
        assertThat(administrator.browser.get(PAGE + "?find=" + mark + "&page=2").body())
                .contains("26–26 of 26", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void givesAndTakesRoles() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        var someone = Someone.fresh();
        var given = administrator.browser.post(
                PAGE,
                "do",
                "roles",
                "account",
                someone.id().toString(),
                "role",
                "instructor",
                "role",
                "administrator",
                "find",
                someone.email);
        assertThat(Someone.location(given)).startsWith("/en/admin?find=").endsWith("&done=roles");
        assertThat(administrator.browser.follow(given).body()).contains("Roles changed.", "checked=\"checked\"");
        assertThat(someone.browser.get(DESK).body()).endsWith("true true true");
        assertThat(someone.browser.get("/en/").body()).contains("href=\"/en/admin\"", "href=\"/en/teach\"");
        administrator.browser.post(PAGE, "do", "roles", "account", someone.id().toString());
        assertThat(someone.browser.get(DESK).body()).as("at once").endsWith("true false true");
    }

    @Test
    void locksAndUnlocks() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        var someone = Someone.fresh();
        administrator.browser.post(PAGE, "do", "lock", "account", someone.id().toString());
        assertThat(someone.browser.get(DESK).body()).as("at once").startsWith("nobody");
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .body())
                .contains("This account is locked.");
        assertThat(Someone.signIn(new Visitor(), someone.email, "wrong").body())
                .as("to a stranger")
                .doesNotContain("locked");
        assertThat(new Visitor()
                        .post(
                                "/en/recover",
                                "email",
                                someone.email,
                                "code",
                                someone.codes().get(0),
                                "password",
                                "marble otter quilt nine")
                        .body())
                .contains("is wrong");
        assertThat(administrator.browser.get(PAGE + "?find=" + someone.email).body())
                .contains("locked", "value=\"unlock\"");
        administrator.browser.post(PAGE, "do", "unlock", "account", someone.id().toString());
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void isNotForOneself() {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR);
        for (var what : new String[] {"roles", "lock", "reset"}) {
            assertThat(administrator
                            .browser
                            .post(
                                    PAGE,
                                    "do",
                                    what,
                                    "account",
                                    administrator.id().toString())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(administrator
                        .browser
                        .get(PAGE + "?find=" + administrator.email)
                        .body())
                .contains("This is you")
                .doesNotContain("value=\"lock\"");
    }
}
