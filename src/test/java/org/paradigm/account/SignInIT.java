package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final String DESK = "/test/answers";

    @Test
    void leadsBackToWhereTheReaderCameFrom() {
        var someone = Someone.fresh();
        var browser = new Visitor();
        assertThat(browser.get("/en/sign-in?back=%2Fen%2Fglossary%3Fx%3D1").body())
                .contains("value=\"/en/glossary?x=1\"");
        var signedIn = browser.post(
                "/en/sign-in",
                "email",
                someone.email.toUpperCase(),
                "password",
                Someone.PASSWORD,
                "back",
                "/en/glossary?x=1");
        assertThat(Someone.location(signedIn)).isEqualTo("/en/glossary?x=1");
        assertThat(browser.get(DESK).body()).startsWith(someone.id().toString());
    }

    @Test
    void leadsToNoOtherSite() {
        var someone = Someone.fresh();
        for (var elsewhere :
                new String[] {"https://example.com/", "//example.com/", "/\\example.com", "/en/\\..//example.com"}) {
            var signedIn = new Visitor()
                    .post("/en/sign-in", "email", someone.email, "password", Someone.PASSWORD, "back", elsewhere);
            assertThat(Someone.location(signedIn)).as(elsewhere).isEqualTo("/en/");
        }
    }

    @Test
    void answersTheSameToAWrongPasswordAndAnUnknownEmail() {
        var someone = Someone.fresh();
        var wrong = Someone.signIn(new Visitor(), someone.email, "not the password");
        var unknown = Someone.signIn(new Visitor(), "x" + someone.email, "not the password");
        assertThat(wrong.body()).contains("The email or the password is wrong.");
        assertThat(unknown.body().replace("x" + someone.email, someone.email)).isEqualTo(wrong.body());
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void takesAsLongForAnUnknownEmailAsForAWrongPassword() {
        var wrong = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        var someone = Someone.fresh();
        for (int i = 0; i < 7; i++) {
            wrong.add(nanos(() -> Someone.signIn(new Visitor(), someone.email, "not the password")));
            unknown.add(
                    nanos(() -> Someone.signIn(new Visitor(), UUID.randomUUID() + "@example.org", "not the password")));
        }
        // A sign-in without hashing would take a tenth of the time; the machine itself is noisy.
        assertThat((double) median(unknown) / median(wrong)).isBetween(0.4, 2.5);
    }

    @Test
    void isRefusedAfterTenFailuresOnOneAccountOnly() {
        var someone = Someone.fresh();
        for (int i = 0; i < 10; i++) {
            assertThat(Someone.signIn(new Visitor(), someone.email, "not the password")
                            .body())
                    .contains("is wrong");
        }
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .body())
                .contains("Too many tries");
        assertThat(Someone.signIn(new Visitor(), Someone.fresh().email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        Traces.change(
                "update failed_sign_in set failed_at = failed_at - interval '16 minutes' where id in (select id from failed_sign_in where subject = ?)",
                FailedSignIns.subject(someone.email));
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .statusCode())
                .as("a quarter of an hour later")
                .isEqualTo(303);
    }

    @Test
    void cannotBeKeptFromItsOwnerByStrangers() {
        var someone = Someone.fresh();
        someone.browser.post("/en/sign-out");
        for (int i = 0; i < 10; i++) {
            Someone.signIn(new Visitor(), someone.email, "not the password");
        }
        assertThat(Someone.signIn(new Visitor(), someone.email, Someone.PASSWORD)
                        .body())
                .as("a browser in which the owner has never been, at the strangers' address")
                .contains("Too many tries");
        assertThat(Someone.signIn(Someone.from("192.0.2.1"), someone.email, Someone.PASSWORD)
                        .statusCode())
                .as("at another address")
                .isEqualTo(303);
        assertThat(Someone.signIn(someone.browser, someone.email, Someone.PASSWORD)
                        .statusCode())
                .as("where the owner has been before")
                .isEqualTo(303);
    }

    @Test
    void cannotBeGuessedAtFromManyAddressesAndYetNotBeKeptFromItsOwner() {
        var someone = Someone.fresh();
        someone.browser.post("/en/sign-out");
        Traces.change(
                "insert into failed_sign_in (subject, failed_at, id) select ?, now(), gen_random_uuid() from generate_series(1, 50)",
                FailedSignIns.subject(someone.email));
        assertThat(Someone.signIn(Someone.from("192.0.2.2"), someone.email, Someone.PASSWORD)
                        .body())
                .contains("Too many tries");
        assertThat(Someone.signIn(someone.browser, someone.email, Someone.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void countsTheFailuresOfAKnownBrowserToo() {
        var someone = Someone.fresh();
        someone.browser.post("/en/sign-out");
        for (int i = 0; i < 10; i++) {
            assertThat(Someone.signIn(someone.browser, someone.email, "not the password")
                            .body())
                    .contains("is wrong");
        }
        assertThat(Someone.signIn(someone.browser, someone.email, Someone.PASSWORD)
                        .body())
                .contains("Too many tries");
    }

    @Test
    void knowsABrowserByNothingButWhatWasGivenToItForThisAccount() {
        var someone = Someone.fresh();
        var other = Someone.fresh();
        other.browser.post("/en/sign-out");
        var device = Someone.cookie(other.browser, "paradigm-device");
        for (int i = 0; i < 10; i++) {
            Someone.signIn(new Visitor(), someone.email, "not the password");
        }
        assertThat(Someone.signIn(other.browser, someone.email, Someone.PASSWORD)
                        .body())
                .as("of another account")
                .contains("Too many tries");
        var forged = new Visitor().with("Cookie", "paradigm-device=" + device.substring(0, 44) + "A".repeat(43));
        assertThat(Someone.signIn(forged, someone.email, Someone.PASSWORD).body())
                .contains("Too many tries");
        assertThat(new Visitor()
                        .with("Cookie", "paradigm-device=" + device)
                        .get(DESK)
                        .body())
                .as("it lets nobody in")
                .startsWith("nobody");
    }

    @Test
    void forgetsFailuresOnceItSucceeds() {
        var someone = Someone.fresh();
        for (int i = 0; i < 9; i++) {
            Someone.signIn(new Visitor(), someone.email, "not the password");
        }
        someone.elsewhere();
        assertThat(Traces.count(
                        "select count(*) from failed_sign_in where subject = ?", FailedSignIns.subject(someone.email)))
                .isZero();
    }

    @Test
    void changesTheTokenEveryTime() {
        var someone = Someone.fresh();
        var first = Someone.token(someone.browser);
        Someone.signIn(someone.browser, someone.email, Someone.PASSWORD);
        assertThat(Someone.token(someone.browser)).isNotEqualTo(first);
        assertThat(new Visitor().with("Cookie", "paradigm=" + first).get(DESK).body())
                .startsWith("nobody");
    }

    @Test
    void opensNoHttpSession() {
        var someone = Someone.fresh();
        for (var path : new String[] {"/en/", "/en/account", "/zh/account", "/en/privacy", "/en/admin", DESK}) {
            assertThat(someone.browser.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(someone.welcome.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void endsWithSigningOut() {
        var someone = Someone.fresh();
        var token = Someone.token(someone.browser);
        assertThat(Someone.location(someone.browser.post("/en/sign-out"))).isEqualTo("/en/sign-in?done=out");
        assertThat(Someone.token(someone.browser)).isNull();
        assertThat(someone.browser.get("/en/sign-in?done=out").body()).contains("You are signed out.");
        assertThat(new Visitor().with("Cookie", "paradigm=" + token).get(DESK).body())
                .startsWith("nobody");
        assertThat(Traces.count("select count(*) from sign_in where account_id = ?", someone.id()))
                .isZero();
    }

    @Test
    void slidesOnceADayAndExpires() {
        var someone = Someone.fresh();
        Traces.change(
                "update sign_in set seen_on = seen_on - 1, expires_at = now() + interval '1 day' where account_id = ?",
                someone.id());
        assertThat(someone.browser.get("/en/").headers().allValues("Set-Cookie"))
                .as("first visit of the day")
                .hasSize(1);
        assertThat(someone.browser.get("/en/").headers().allValues("Set-Cookie"))
                .as("second")
                .isEmpty();
        assertThat(Traces.count(
                        "select count(*) from sign_in where account_id = ? and expires_at > now() + interval '89 days'",
                        someone.id()))
                .isEqualTo(1);
        Traces.change("update sign_in set expires_at = now() where account_id = ?", someone.id());
        assertThat(someone.browser.get(DESK).body()).startsWith("nobody");
        assertThat(Someone.token(someone.browser)).as("the cookie").startsWith("g.");
    }

    @Test
    void asksWhetherTheAnswersOnTheDeviceAreTheirs() {
        var someone = Someone.fresh();
        someone.browser.post(DESK, "answer", "both");
        var device = new Visitor();
        var guest = Traces.accountIn(device.post(DESK, "answer", "both"));
        device.post(DESK, "answer", "only as a guest");
        var asks = device.post(
                "/en/sign-in", "email", someone.email, "password", Someone.PASSWORD, "back", "/en/glossary");
        assertThat(Someone.location(asks)).isEqualTo("/en/sign-in/record?back=%2Fen%2Fglossary");
        assertThat(device.follow(asks).body())
                .contains("2 answers were given on this device before you signed in. Are they yours?");
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", someone.id()))
                .as("before the answer")
                .isEqualTo(1);
        assertThat(Someone.location(device.post("/en/sign-in/record", "do", "yes", "back", "/en/glossary")))
                .isEqualTo("/en/glossary");
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", someone.id()))
                .isEqualTo(2);
        assertThat(Traces.count("select count(*) from account where id = ?", guest))
                .isZero();
        assertThat(device.post("/en/sign-in/record", "do", "yes").statusCode())
                .as("asked twice")
                .isEqualTo(303);
    }

    @Test
    void takesOverEvenWhatIsBeingSavedAtThatMoment() throws Exception {
        var someone = Someone.fresh();
        var device = new Visitor();
        var guest = Traces.accountIn(device.post(DESK, "answer", "before"));
        Someone.signIn(device, someone.email, Someone.PASSWORD);
        CompletableFuture<Integer> handedOver;
        try (var saving = ExternalDatabase.open();
                var insert = saving.prepareStatement("insert into test_answer values (?, 'at that moment')")) {
            saving.setAutoCommit(false);
            insert.setObject(1, guest);
            insert.executeUpdate();
            handedOver = CompletableFuture.supplyAsync(
                    () -> device.post("/en/sign-in/record", "do", "yes").statusCode());
            Thread.sleep(500);
            assertThat(handedOver).as("waits").isNotDone();
            saving.commit();
        }
        assertThat(handedOver.get()).isEqualTo(303);
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", someone.id()))
                .isEqualTo(2);
    }

    @Test
    void leavesTheAnswersOfSomeoneElseOnASharedComputerAlone() {
        var someone = Someone.fresh();
        var shared = new Visitor();
        var guest = Traces.accountIn(shared.post(DESK, "answer", "another's"));
        shared.follow(Someone.signIn(shared, someone.email, Someone.PASSWORD));
        shared.post("/en/sign-in/record", "do", "no");
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", someone.id()))
                .isZero();
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", guest))
                .isEqualTo(1);
        assertThat(Traces.count("select count(*) from sign_in where guest_id = ?", guest))
                .as("linked")
                .isZero();
        assertThat(Someone.location(shared.get("/en/sign-in/record")))
                .as("not asked again")
                .isEqualTo("/en/");
        assertThat(shared.get("/en/account/data").body()).doesNotContain("another's");
    }

    @Test
    void isNeitherLostNorMistakenWhileTheDatabaseIsAway() throws Exception {
        var someone = Someone.fresh();
        var guest = new Visitor();
        guest.get(DESK);
        ExternalDatabase.whileAway(() -> {
            var map = someone.browser.get("/en/privacy");
            assertThat(map.statusCode()).isEqualTo(200);
            assertThat(map.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(map.body()).doesNotContain("class=\"account\"");
            assertThat(someone.browser.get("/en/account").statusCode()).isEqualTo(503);
            assertThat(someone.browser.get("/en/account").body()).contains("The database is away");
            assertThat(someone.browser.post(DESK, "answer", "lost").statusCode())
                    .isEqualTo(503);
            assertThat(guest.post(DESK, "answer", "lost").statusCode()).isEqualTo(503);
            assertThat(guest.post(DESK, "answer", "lost").headers().allValues("Set-Cookie"))
                    .isEmpty();
        });
        assertThat(someone.browser.get(DESK).body()).startsWith(someone.id().toString());
        assertThat(guest.post(DESK, "answer", "saved").statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheFormWithWhatWasTypedWhileTheDatabaseIsAway() throws Exception {
        var someone = Someone.fresh();
        var stranger = new Visitor();
        ExternalDatabase.whileAway(() -> {
            for (var browser : new Visitor[] {someone.browser, stranger}) {
                assertThat(browser.get("/en/sign-in?back=%2Fen%2Fglossary").statusCode())
                        .isEqualTo(200);
                var away = browser.post(
                        "/en/sign-in", "email", someone.email, "password", Someone.PASSWORD, "back", "/en/glossary");
                assertThat(away.statusCode()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).isPresent();
                assertThat(away.headers().allValues("Set-Cookie")).isEmpty();
                assertThat(away.body())
                        .contains("Signing in is not possible just now", "value=\"" + someone.email + "\"")
                        .contains("name=\"back\" value=\"/en/glossary\"")
                        .doesNotContain(Someone.PASSWORD);
            }
            assertThat(someone.browser.get("/zh/sign-in").body()).contains("暂时不能登录");
            var joining = Someone.signUp(stranger, "Lin", "lin@example.org", Someone.PASSWORD);
            assertThat(joining.statusCode()).isEqualTo(503);
            assertThat(joining.body()).contains("Signing up is not possible just now", "value=\"lin@example.org\"");
            var recovering = stranger.post(
                    "/en/recover", "email", someone.email, "code", "7KQ2-9XTM-H4VD", "password", Someone.PASSWORD);
            assertThat(recovering.statusCode()).isEqualTo(503);
            assertThat(recovering.body()).contains("value=\"7KQ2-9XTM-H4VD\"");
            assertThat(someone.browser.get("/en/account").body()).contains("What is safe");
        });
        assertThat(Someone.signIn(stranger, someone.email, Someone.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    private static long nanos(Supplier<?> work) {
        var start = System.nanoTime();
        work.get();
        return System.nanoTime() - start;
    }

    private static long median(ArrayList<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
