package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of which all but a reader's own is kept: nobody gets what is another's. */
@ExtendWith(ArquillianExtension.class)
class OutlineIT {
    private static final String QUIZ = "/en/quiz/" + Student.EXAM;

    private final Student one = new Student();
    private final Student other = new Student();

    @Test
    void isTheSamePageWhetherAViewWroteItOrNot() {
        var attempt = one.begin();
        for (var path : new String[] {QUIZ, attempt, attempt + "?single=2", "/zh" + attempt.substring(3)}) {
            var written = timeless(one.page(path));
            assertThat(timeless(one.page(path))).as(path).isEqualTo(written);
        }
        one.handIn(attempt);
        for (var path : new String[] {attempt, attempt + "?show=wrong", attempt + "?done=submitted", QUIZ}) {
            var written = one.page(path);
            assertThat(one.page(path)).as(path).isEqualTo(written);
        }
    }

    private static String timeless(String page) {
        return page.replaceAll("data-now=\"[^\"]*\"", "").replaceAll("\\b\\d+:\\d\\d\\b", "");
    }

    @Test
    void showsEverybodyTheirOwnAttemptAtAQuiz() {
        var mine = one.begin();
        var theirs = other.begin();
        assertThat(one.page(mine)).contains("action=\"" + mine + "\"").doesNotContain(theirs);
        assertThat(other.page(theirs)).contains("action=\"" + theirs + "\"").doesNotContain(mine);
        one.handIn(mine);
        assertThat(one.page(mine)).contains("value=\"" + mine + "\"").doesNotContain(theirs);
        other.handIn(theirs);
        assertThat(other.page(theirs)).contains("value=\"" + theirs + "\"").doesNotContain(mine);
    }

    @Test
    void showsEverybodyTheirOwnAttemptsBeforeAQuiz() {
        assertThat(other.page(QUIZ)).contains(">Begin</button>").doesNotContain("/en/attempt/");
        var mine = one.begin();
        assertThat(one.page(QUIZ)).contains(">Go on</button>");
        one.handIn(mine);
        assertThat(one.page(QUIZ)).contains(mine, ">Begin</button>");
        assertThat(other.page(QUIZ)).contains(">Begin</button>").doesNotContain("/en/attempt/");
    }

    @Test
    void tellsNobodyBesideItsReaderWhatAnAttemptIsCalled() {
        assertThat(one.page(one.begin())).doesNotContain("rel=\"canonical\"");
        assertThat(one.page(QUIZ)).contains("rel=\"canonical\"");
    }

    @Test
    void saysWhatWasDoneOnlyOnce() {
        var attempt = one.begin();
        assertThat(one.page(attempt + "?done=saved")).contains("role=\"status\">");
        assertThat(one.page(attempt)).doesNotContain("class=\"notice\" role=\"status\"");
    }
}
