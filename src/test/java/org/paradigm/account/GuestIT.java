package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class GuestIT {
    private static final String DESK = "/test/answers";

    @Test
    void readsWithoutBeingGivenACookie() {
        assertThat(new Visitor().get("/en/").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isNobodyUntilTheFirstSave() {
        var visitor = new Visitor();
        var form = visitor.get(DESK);
        assertThat(form.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("paradigm=g.")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(form.body()).startsWith("nobody");
        assertThat(visitor.get(DESK).headers().allValues("Set-Cookie"))
                .as("given once")
                .isEmpty();
        assertThat(visitor.get("/en/").headers().allValues("Set-Cookie"))
                .as("not taken away")
                .isEmpty();
    }

    @Test
    void staysTheSameAcrossSaves() {
        var visitor = new Visitor();
        visitor.get(DESK);
        var guest = Traces.accountIn(visitor.post(DESK, "answer", "1"));
        assertThat(Traces.accountIn(visitor.post(DESK, "answer", "2"))).isEqualTo(guest);
        assertThat(visitor.get(DESK).body()).startsWith(guest.toString());
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", guest))
                .isEqualTo(2);
    }

    @Test
    void isMadeByAFirstPostWithoutAnyCookie() {
        var visitor = new Visitor();
        var guest = Traces.accountIn(visitor.post(DESK, "answer", "1"));
        assertThat(visitor.get(DESK).body()).startsWith(guest.toString());
    }

    @Test
    void isOneEvenWhenEightFirstPostsArriveAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var visitor = new Visitor();
            visitor.get(DESK);
            var posts = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> Traces.accountIn(visitor.post(DESK, "answer", "answer " + i))
                            .toString())
                    .toList();
            var pool = Executors.newFixedThreadPool(posts.size());
            var guests = new HashSet<String>();
            for (var reply : pool.invokeAll(posts)) {
                guests.add(reply.get());
            }
            pool.shutdown();
            assertThat(guests).hasSize(1);
            var guest = UUID.fromString(guests.iterator().next());
            assertThat(Traces.count("select count(*) from test_answer where account_id = ?", guest))
                    .isEqualTo(8);
            assertThat(Traces.count("select count(*) from sign_in where account_id = ?", guest))
                    .isEqualTo(1);
        }
    }

    @Test
    void isForgottenAHundredAndEightyDaysAfterTheLastVisit() {
        var gone = new Visitor();
        var forgotten = Traces.accountIn(gone.post(DESK, "answer", "1"));
        var back = new Visitor();
        var remembered = Traces.accountIn(back.post(DESK, "answer", "1"));
        for (var guest : new UUID[] {forgotten, remembered}) {
            Traces.change(
                    "update sign_in set seen_on = seen_on - 179, expires_at = expires_at - interval '179 days' where account_id = ?",
                    guest);
        }
        back.get("/en/");
        Traces.change("update sign_in set expires_at = expires_at - interval '1 day' where account_id = ?", forgotten);
        var person = Someone.fresh();
        person.browser.post("/en/sign-out");

        assertThat(gone.send(gone.request(DESK)
                                .header("Sec-Fetch-Site", "same-origin")
                                .DELETE())
                        .statusCode())
                .isEqualTo(200);

        assertThat(Traces.count("select count(*) from account where id = ?", forgotten))
                .isZero();
        assertThat(Traces.count("select count(*) from test_answer where account_id = ?", forgotten))
                .isZero();
        assertThat(Traces.count("select count(*) from account where id in (?, ?)", remembered, person.id()))
                .isEqualTo(2);
    }

    @Test
    void isNotAPersonForTheContainer() {
        var visitor = new Visitor();
        visitor.post(DESK, "answer", "1");
        assertThat(visitor.get(DESK).body()).endsWith("null false false false");
    }

    @Test
    void losesACookieThatNobodyEverGave() {
        var forged = new Visitor().with("Cookie", "paradigm=" + Token.fresh().text());
        assertThat(forged.get("/en/").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("paradigm=")
                .containsPattern("(?i)Max-Age=0|Expires=Thu, 01[- ]Jan[- ]1970");
        var nonsense = new Visitor().with("Cookie", "paradigm=' or 1=1");
        assertThat(nonsense.get("/en/").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotAskedForByResourcesAndHealth() {
        for (var path : new String[] {"/resources/css/paradigm.css", "/health/live"}) {
            var forged =
                    new Visitor().with("Cookie", "paradigm=" + Token.fresh().text());
            assertThat(forged.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }
}
