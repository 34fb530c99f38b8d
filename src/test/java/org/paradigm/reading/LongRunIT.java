package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Student;
import org.paradigm.running.Visitor;

/** Runs that take longer than a page waits, without scripts. */
@ExtendWith(ArquillianExtension.class)
class LongRunIT {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private final Visitor visitor = new Visitor();

    private String page(String query) {
        var page = visitor.get("/en/lab/many-edits?model=S&" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static Object open(String settings) {
        return Student.one(
                "select count(*) from lab_run where finished_at is null and settings @> cast(? as jsonb)", settings);
    }

    private void waitFor(String query, String what) throws InterruptedException {
        var end = Instant.now().plus(LONG_ENOUGH);
        while (!page(query).contains(what)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }

    @Test
    void goesOnWhileThePageAsksAgainAndIsThenShown() throws InterruptedException {
        assertThat(page("edits=9"))
                .contains("class=\"under-way\"", "Look again", "<meta http-equiv=\"refresh\" content=\"2\"")
                .contains("data-poll=\"/en/lab/many-edits?edits=9&amp;model=S");
        waitFor("edits=9", "<figure>");
        // Kept: whoever asks for the same gets it at once.
        assertThat(new Visitor().get("/zh/lab/many-edits?model=S&edits=9").body())
                .contains("<figure>");
    }

    @Test
    void showsTheLossesOfAFineTuningAsTheyCome() throws InterruptedException {
        var end = Instant.now().plus(LONG_ENOUGH);
        String page;
        do {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
            page = visitor.get("/en/lab/pretrain-or-scratch?labels=256&seed=99").body();
        } while (!page.contains("<figure>"));
        assertThat(page).contains("class=\"under-way\"").doesNotContain("NaN");
    }

    @Test
    void showsThePlaceInTheQueue() {
        page("edits=90");
        page("edits=91");
        assertThat(page("edits=92")).containsPattern("place \\d+ in the queue");
    }

    @Test
    void endsWhenNobodyHasAskedForTenSeconds() throws InterruptedException {
        page("edits=99&rate=0.001");
        var left = Instant.now();
        while (Instant.now().isBefore(left.plusSeconds(12))) {
            Thread.sleep(1000);
            // another learner's page keeps the node looking for work
            page("edits=6");
        }
        waitFor("edits=7", "<figure>");
        assertThat(open("[\"edits\", \"99\"]")).isEqualTo(0L);
    }

    @Test
    void isTakenOverFromANodeThatGivesNoSignOfLife() throws InterruptedException {
        page("edits=11&layer=1");
        Student.change("""
                update lab_run set node = gen_random_uuid(), lease_until = now() - interval '1 second', progress = 0.5
                where finished_at is null and settings @> '["edits", "11"]'""");
        waitFor("edits=11&layer=1", "<figure>");
    }
}
