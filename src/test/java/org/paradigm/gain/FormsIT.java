package org.paradigm.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.ExternalDatabase;
import org.paradigm.running.Student;

/** Before the course and after it, with a real record. */
@ExtendWith(ArquillianExtension.class)
class FormsIT {
    private static final String PAGE = "/en/before-and-after";
    private static final String PASSWORD = "vesper tangerine ladder";
    private static final Pattern ATTEMPT = Pattern.compile("/en/attempt/([0-9a-f-]{36})");

    private final Student student = new Student();

    private static Object of(String attempt, String column) {
        return Student.one("select " + column + " from attempt where id = ?", id(attempt));
    }

    private static UUID id(String attempt) {
        var matcher = ATTEMPT.matcher(attempt);
        assertThat(matcher.find()).as(attempt).isTrue();
        return UUID.fromString(matcher.group(1));
    }

    @Test
    void goesOnWithTheFormThatWasBegun() {
        var attempt = student.beginForm("before");
        assertThat(student.page(PAGE)).contains("Go on");
        assertThat(student.beginForm("before")).isEqualTo(attempt);
        assertThat(of(attempt, "occasion")).isEqualTo("before");
        assertThat(student.questions(attempt)).hasSize(10);
    }

    @Test
    void givesOneFormToTwoFirstPostsAtOnce() {
        student.page(PAGE);
        var addresses = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(() -> student.browser
                        .post(PAGE, "form", "before")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()))
                .toList();
        assertThat(addresses.get(0).join()).isEqualTo(addresses.get(1).join());
    }

    @Test
    void hasNothingAfterWhatHasNotBeen() {
        assertThat(student.beginForm("after")).isEmpty();
        student.beginForm("before");
        assertThat(student.beginForm("after")).isEmpty();
        assertThat(student.page(PAGE)).contains("This comes when you have handed in the first.");
    }

    @Test
    void suggestsAChapterAndNoMore() {
        student.sitForm("before");
        assertThat(student.page(PAGE))
                .contains("Least was right in chapter ", "this is a hint and no more")
                .doesNotContain("<h2 id=\"gain\">");
    }

    @Test
    void showsTheGainWithItsUncertainty() {
        student.sitForm("before");
        var before = student.beginForm("before");
        student.sitForm("after");
        var after = student.beginForm("after");
        assertThat(of(after, "quiz_id")).isNotEqualTo(of(before, "quiz_id"));
        var gain = Gain.of(share(before), 10, share(after), 10);
        assertThat(student.page(PAGE))
                .contains(
                        "So few questions say little about one person",
                        "<dd>" + GainWords.signed(gain.difference()) + "</dd>",
                        "from " + GainWords.signed(gain.interval().low()) + " to "
                                + GainWords.signed(gain.interval().high()) + " points");
        assertThat(student.page("/en/progress"))
                .contains("from " + GainWords.signed(gain.interval().low()) + " to ");
        assertThat(student.page("/zh/before-and-after")).contains("题目这么少，说明不了一个人的多少");
    }

    private static double share(String attempt) {
        return (Double) of(attempt, "points / max_points");
    }

    @Test
    void isTakenOnce() {
        student.sitForm("before");
        var first = student.beginForm("before");
        assertThat(student.page(first)).contains("Handed in", "Back to before and after");
        student.sitForm("after");
        assertThat(student.beginForm("after")).isEqualTo(student.beginForm("after"));
        assertThat(Student.one("select count(*) from attempt where account_id = ?", of(first, "account_id")))
                .isEqualTo(2L);
        assertThat(student.browser
                        .get("/en/quiz/" + of(first, "quiz_id"))
                        .headers()
                        .firstValue("Location"))
                .hasValue(PAGE);
    }

    @Test
    void countsForNobodysProgress() {
        student.sitForm("before");
        var account = of(student.beginForm("before"), "account_id");
        assertThat(Student.one("select count(*) from mastery where account_id = ?", account))
                .isEqualTo(0L);
    }

    /** On a shared computer, or a second device: a form sat as a guest, by somebody who had sat one already. */
    @Test
    void takesTheFirstOfTwoFormsForTheOneBefore() {
        var email = UUID.randomUUID() + "@example.org";
        student.browser.post("/en/sign-up", "name", "Lin", "email", email, "password", PASSWORD, "privacy", "read");
        student.sitForm("before");
        var first = student.beginForm("before");
        var guest = new Student();
        guest.sitForm("before");
        guest.sitForm("after");
        guest.browser.post("/en/sign-in", "email", email, "password", PASSWORD);
        assertThat(guest.browser.post("/en/sign-in/record", "do", "yes").statusCode())
                .isEqualTo(303);
        assertThat(guest.beginForm("before")).isEqualTo(first);
        var after = guest.beginForm("after");
        assertThat(of(after, "quiz_id")).isNotEqualTo(of(first, "quiz_id"));
        assertThat(of(after, "occasion")).isEqualTo("after");
    }

    @Test
    void becomesAFigureOverAClass() throws SQLException {
        var orders = new HashMap<Object, Integer>();
        for (int i = 0; i < 40 && (orders.size() < 2 || orders.containsValue(1)); i++) {
            var learner = new Student();
            learner.sitForm("before");
            learner.sitForm("after");
            orders.merge(of(learner.beginForm("before"), "quiz_id"), 1, Integer::sum);
        }
        var halves = byHand();
        var gain = new ClassGain(half(halves.get("form-a")), half(halves.get("form-b")));
        var page = Student.teaching().page("/en/teach/gain");
        assertThat(page)
                .contains(
                        "<td class=\"n\">" + gain.first().learners() + "</td>",
                        "<td class=\"n\">" + gain.second().learners() + "</td>")
                .containsPattern("Form [AB] was \\d+ points easier than Form [AB]");
        // the server adds up in another order, so a half may be rounded either way
        var told = Pattern.compile("The class has gained ([+−]?)(\\d+) percentage points")
                .matcher(page);
        assertThat(told.find()).isTrue();
        var points = Integer.parseInt(told.group(2)) * (told.group(1).equals("−") ? -1 : 1);
        assertThat((double) points).isCloseTo(100 * gain.gain().orElseThrow(), within(0.5 + 1e-6));
        assertThat(gain.interval().orElseThrow().has(gain.gain().orElseThrow())).isTrue();
    }

    /** Everybody's shares, by the form that they began with; of each person the first before, the first after at the other form. */
    private static Map<String, List<double[]>> byHand() throws SQLException {
        record Sat(String occasion, String form, double share) {}
        var all = new HashMap<String, List<Sat>>();
        try (var connection = ExternalDatabase.open();
                var rows = connection.createStatement().executeQuery("""
                        select cast(account_id as text), occasion, quiz_id, points / max_points from attempt
                        where occasion is not null and submitted_at is not null order by started_at""")) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), account -> new ArrayList<>())
                        .add(new Sat(rows.getString(2), rows.getString(3), rows.getDouble(4)));
            }
        }
        var halves = new HashMap<String, List<double[]>>();
        for (var sat : all.values()) {
            var before = sat.stream()
                    .filter(form -> form.occasion().equals("before"))
                    .findFirst();
            before.flatMap(then -> sat.stream()
                            .filter(form -> form.occasion().equals("after")
                                    && !form.form().equals(then.form()))
                            .findFirst())
                    .ifPresent(now -> halves.computeIfAbsent(before.get().form(), form -> new ArrayList<>())
                            .add(new double[] {before.get().share(), now.share()}));
        }
        return halves;
    }

    private static ClassGain.Half half(List<double[]> learners) {
        var before = learners.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        var after = learners.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        var squares = learners.stream()
                .mapToDouble(pair -> Math.pow(pair[1] - pair[0] - (after - before), 2))
                .sum();
        return new ClassGain.Half(learners.size(), before, after, squares / (learners.size() - 1));
    }
}
