package org.paradigm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class LabIT {
    private static final String LAB = "/en/lab/parameter-budget";
    private static final String LESSON = "/en/lesson/parameter-budget";
    private static final Pattern VERSION =
            Pattern.compile("id=\"q-predict-experts\".*?name=\"version\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL);

    private final Visitor visitor = new Visitor();

    private HttpResponse<String> predict(String path, String value) {
        var matcher = VERSION.matcher(visitor.get(path).body());
        assertThat(matcher.find()).isTrue();
        return visitor.post(
                path,
                "version",
                matcher.group(1),
                "question",
                "predict-experts",
                "sequence.predict-experts",
                "0",
                "answer.predict-experts.value",
                value,
                "do",
                "answer");
    }

    private static String card(String page) {
        return page.substring(
                page.indexOf("id=\"q-predict-experts\""), page.indexOf("id=\"report-q-predict-experts\""));
    }

    @Test
    void listsTheLabsInBothLanguages() {
        assertThat(visitor.get("/en/lab/").body()).contains("<h1>Labs</h1>", "href=\"" + LAB + "\"");
        assertThat(visitor.get("/zh/lab/").body()).contains("<h1>实验</h1>", "参数的账本");
    }

    @Test
    void asksTheQuestionsOfEveryLessonThatItStandsInOneAfterTheOther() {
        var lab = "/en/lab/in-context";
        var first = Pattern.compile(
                        "id=\"q-predict-order\".*?name=\"version\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL)
                .matcher(visitor.get(lab).body());
        assertThat(first.find()).isTrue();
        assertThat(visitor.get(lab).body()).doesNotContain("From 5.1 ");
        visitor.post(
                lab,
                "version",
                first.group(1),
                "question",
                "predict-order",
                "sequence.predict-order",
                "0",
                "answer.predict-order.value",
                "20",
                "do",
                "answer");
        assertThat(visitor.get(lab).body())
                .containsSubsequence("id=\"q-predict-order\"", "class=\"verdict\"", "From 5.1 ");
    }

    @Test
    void runsNothingBeforeItIsAsked() {
        assertThat(visitor.get(LAB).body())
                .contains("Nothing has been run yet.")
                .doesNotContain("<figure>");
    }

    @Test
    void showsTheSameResultToEverybodyWhoFollowsTheLink() {
        var page = visitor.get(LAB + "?model=mixtral").body();
        assertThat(page).contains("<strong>2.9%</strong>", "role=\"img\"", "<summary>The numbers</summary>");
        assertThat(visitor.get("/zh/lab/parameter-budget?model=mixtral").body())
                .contains("<strong>2.9%</strong>", "role=\"img\"");
        var link = Pattern.compile("class=\"link\"><a href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(new Visitor().get(link.group(1).replace("&amp;", "&")).body())
                .contains("<strong>2.9%</strong>");
    }

    @Test
    void standsInItsLessonAsAFormThatNeedsNoScript() {
        assertThat(visitor.get(LESSON).body())
                .contains("id=\"lab-parameter-budget\"")
                .contains("<form method=\"get\" action=\"" + LAB + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model=nonsense",
                "model=own&keys=5",
                "model=own&width=0",
                "model=own&width=1e99",
                "model=own&width=%00",
                "model=own&blocks=-1",
                "model=own&heads=99999999999999",
                "gate=<script>"
            })
    void saysWhatIsWrongWithAnAddressWrittenByHand(String query) {
        var page = visitor.get(LAB + "?" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("class=\"error\"", "aria-invalid=\"true\"")
                .doesNotContain("<script>\"");
        var chinese = visitor.get(
                "/zh/lab/parameter-budget?" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(chinese.body()).contains("没有运行：");
    }

    @Test
    void doesNotKnowALabThatIsNotThere() {
        assertThat(visitor.get("/en/lab/perpetual-motion").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAPredictionAsItWasMade() {
        predict(LESSON, "30");
        predict(LESSON, "3");
        assertThat(card(visitor.get(LESSON).body()))
                .contains("You predicted 30%, what happened is 2.9%.")
                .contains("It came otherwise")
                .doesNotContain("Try again");
        assertThat(card(visitor.get(LESSON + "?again=predict-experts").body())).contains("You predicted 30%");
    }

    @Test
    void findsThePredictionOfALessonOnThePageOfItsLab() {
        assertThat(predict(LAB, "3").headers().firstValue("Location")).hasValue(LAB + "#q-predict-experts");
        assertThat(card(visitor.get(LAB).body())).contains("As you predicted");
        assertThat(card(visitor.get("/zh/lesson/parameter-budget").body())).contains("和你预测的一样");
    }

    @Test
    void keepsTheSettingsInTheAddressWhenAPredictionIsPosted() {
        assertThat(predict(LAB + "?model=mixtral&count=blocks", "3").headers().firstValue("Location"))
                .hasValue(LAB + "?model=mixtral&count=blocks#q-predict-experts");
        assertThat(predict(LESSON + "?again=predict-experts", "3").headers().firstValue("Location"))
                .hasValue(LESSON + "#q-predict-experts");
    }

    @Test
    void comparesAPredictionWithThoseOfOthers() {
        predict(LESSON, "30");
        var other = new LabIT();
        other.predict(LESSON, "20");
        assertThat(card(other.visitor.get(LESSON).body())).containsPattern("Half of the \\d+ predictions so far");
    }

    @Test
    void leavesAPredictionOutOfWhatIsMastered() {
        predict(LESSON, "3");
        assertThat(visitor.get("/en/progress").body()).doesNotContain("1 of ");
    }
}
