package org.paradigm.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class AttemptIT {
    private static final String ROWS = "select count(*) from response where attempt_id = ?";

    private final Learner learner = Learner.atTheExam();
    private final UUID id = UUID.fromString(learner.id());

    @Test
    void findsAnAnswerAgain() {
        var field = anyField(learner.page());
        learner.save(field.name(), field.first(), 0);
        assertThat(learner.page()).contains("name=\"" + field.name() + "\" value=\"" + field.first() + "\" checked");
    }

    @Test
    void countsARetryAfterALostReplyAsSaved() {
        var field = anyField(learner.page());
        learner.save(field.name(), field.first(), 0);
        var again = learner.save(field.name(), field.first(), 0);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(Learner.number(ROWS, id)).isEqualTo(1);
    }

    @Test
    void showsBothAnswersWhenTwoTabsDiffer() {
        var field = anyField(learner.page());
        learner.save(field.name(), field.first(), 0);
        var conflict = learner.save(field.name(), field.second(), 0);
        assertThat(conflict.statusCode()).isEqualTo(200);
        assertThat(conflict.body()).contains("two different answers").contains("Keep the saved one");
        assertThat(Learner.number(ROWS, id)).isEqualTo(1);

        learner.save(field.name(), field.second(), 1);
        assertThat(learner.page()).contains("name=\"" + field.name() + "\" value=\"" + field.second() + "\" checked");
        assertThat(Learner.number(ROWS, id)).isEqualTo(2);
    }

    @Test
    void savesOnlyWhatChangedOfAPageWithTenQuestionsWithoutScripts() {
        var page = learner.page();
        var fields = new ArrayList<String>();
        Learner.sequences(page)
                .forEach((question, sequence) -> fields.addAll(List.of("sequence." + question, sequence)));
        Learner.radios(page).forEach((field, values) -> fields.addAll(List.of(field, values.get(0))));
        fields.addAll(List.of("do", "save"));
        assertThat(Learner.sequences(page)).hasSize(10);

        learner.visitor.post(learner.attempt, fields.toArray(String[]::new));
        var answered = Learner.radios(page).keySet().stream()
                .map(Learner::questionOf)
                .distinct()
                .count();
        assertThat(Learner.number(ROWS, id)).isEqualTo(answered);

        // the same page again, as after going back: nothing is new
        learner.visitor.post(learner.attempt, fields.toArray(String[]::new));
        assertThat(Learner.number(ROWS, id)).isEqualTo(answered);
    }

    @Test
    void handsInOnceHoweverOftenAndFromHoweverManyTabs() throws Exception {
        var field = anyField(learner.page());
        learner.save(field.name(), field.first(), 0);
        var version = Learner.number(
                "select coalesce(sum(answers), 0) from question_count where quiz_id = 'knowledge-storage'");
        atOnce(6, () -> learner.submit().statusCode());
        learner.submit();
        assertThat(Learner.number("select count(*) from attempt where id = ? and submitted_at is not null", id))
                .isEqualTo(1);
        assertThat(Learner.number("select sum(answers) from question_count where quiz_id = 'knowledge-storage'"))
                .isGreaterThanOrEqualTo(version + 10);
        assertThat(learner.page()).contains("Question by question");
    }

    @Test
    void acknowledgesNoAnswerThatComesAfterHandingIn() throws Exception {
        var field = anyField(learner.page());
        var acknowledged = new ArrayList<Integer>();
        var saving = together(List.of(() -> learner.submit().statusCode(), () -> {
            for (int sequence = 0; sequence < 20; sequence++) {
                var value = sequence % 2 == 0 ? field.first() : field.second();
                var reply = learner.visitor.send(learner.visitor
                        .request(learner.attempt)
                        .header("X-Requested-With", "fetch")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", Visitor.BASE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(Visitor.form(
                                "question",
                                Learner.questionOf(field.name()),
                                "sequence." + Learner.questionOf(field.name()),
                                String.valueOf(sequence),
                                field.name(),
                                value,
                                "do",
                                "save"))));
                if (reply.statusCode() != 200) {
                    return 0;
                }
                acknowledged.add(sequence + 1);
            }
            return 0;
        }));
        assertThat(saving).hasSize(2);
        assertThat(Learner.number(ROWS, id)).isEqualTo(acknowledged.size());
        assertThat(Learner.number(
                        "select count(*) from response r join attempt a on a.id = r.attempt_id where a.id = ? and r.given_at > a.submitted_at",
                        id))
                .isZero();
    }

    @Test
    void goesOnWithTheVersionThatItWasDrawnFrom() {
        Learner.change("""
                insert into quiz_version
                select 'former-' || a.id, quiz_id, jsonb_set(body, '{title,en}', '"The exam as it used to be"'), stored_at
                from quiz_version join attempt a using (quiz_id) where a.id = ? and quiz_version.sha256 = a.version""", id);
        Learner.change("update attempt set version = 'former-' || id where id = ?", id);
        assertThat(learner.page()).contains("The exam as it used to be");
        learner.submit();
        assertThat(learner.page()).contains("The exam as it used to be").contains("Question by question");
        learner.begin();
        assertThat(learner.page()).contains("Exam: knowledge storage");
    }

    @Test
    void handsInByItselfWhenTimeIsOver() {
        var field = anyField(learner.page());
        learner.save(field.name(), field.first(), 0);
        Learner.change("update attempt set deadline = now() - interval '1 minute' where id = ?", id);
        var late = learner.save(field.name(), field.second(), 1);
        assertThat(late.headers().firstValue("Location").orElse("")).endsWith("?done=late");
        assertThat(Learner.number(ROWS, id)).isEqualTo(1);
        assertThat(Learner.number("select count(*) from attempt where id = ? and submitted_at = deadline", id))
                .isEqualTo(1);
    }

    @Test
    void givesMoreTimeToThoseWhoNeedIt() {
        Learner.change("insert into extra_time select account_id, quiz_id, 30 from attempt where id = ?", id);
        learner.submit();
        learner.begin();
        assertThat(Learner.number(
                        "select extract(epoch from deadline - started_at) / 60 from attempt where id = ?",
                        UUID.fromString(learner.id())))
                .isEqualTo(55);
    }

    @Test
    void drawsOtherQuestionsTheSecondTime() {
        var first = Learner.sequences(learner.page()).keySet();
        learner.submit();
        learner.begin();
        assertThat(Learner.sequences(learner.page()).keySet()).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    @Test
    void goesOnWithTheAttemptThatIsOpen() {
        var open = learner.attempt;
        learner.begin();
        assertThat(learner.attempt).isEqualTo(open);
    }

    @Test
    void isNotFoundByAnyoneElse() {
        var other = Learner.atTheExam();
        assertThat(other.visitor.get(learner.attempt).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(learner.attempt).statusCode()).isEqualTo(404);
        assertThat(other.visitor.post(learner.attempt, "do", "submit").statusCode())
                .isEqualTo(404);
        assertThat(learner.visitor.get("/en/attempt/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsNothingBeforeItIsHandedIn() {
        assertThat(learner.page()).doesNotContain("class=\"feedback\"").doesNotContain("data-mark=");
        assertThat(learner.visitor.get(learner.attempt).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private record Chosen(String name, String first, String second) {}

    private static Chosen anyField(String page) {
        var field = Learner.radios(page).entrySet().iterator().next();
        return new Chosen(
                field.getKey(), field.getValue().get(0), field.getValue().get(1));
    }

    private static <T> List<T> atOnce(int times, Callable<T> action) throws ExecutionException, InterruptedException {
        return together(Collections.nCopies(times, action));
    }

    private static <T> List<T> together(List<Callable<T>> actions) throws ExecutionException, InterruptedException {
        var pool = Executors.newFixedThreadPool(actions.size());
        try {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(actions)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
