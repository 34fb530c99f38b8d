package org.paradigm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Student;

@ExtendWith(ArquillianExtension.class)
class ProgressIT {
    private final Student student = new Student();

    private static UUID attemptIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1).replaceAll("\\?.*", ""));
    }

    private static UUID accountOf(String attempt) {
        return (UUID) Student.one("select account_id from attempt where id = ?", attemptIn(attempt));
    }

    @Test
    void tellsANewcomerWhatWillBeThereAndHowToBegin() {
        assertThat(student.page("/en/progress"))
                .contains("It is empty now")
                .contains("Begin with 0.1")
                .contains("/en/lesson/five-questions");
        assertThat(student.page("/zh/progress")).contains("现在还是空的").contains("从0.1");
    }

    @Test
    void goesOnWithAnAttemptUnderWay() {
        var attempt = student.begin();
        assertThat(student.page("/en/progress"))
                .containsPattern("class=\"button primary\" href=\"" + attempt)
                .contains("under way");
    }

    @Test
    void keepsTheNewestMarkOfEveryQuestionThatWasAnswered() {
        var attempt = student.begin();
        student.handIn(attempt);
        var account = accountOf(attempt);
        var answered = Student.one("select count(distinct question_id) from response where account_id = ?", account);
        assertThat(answered).isNotEqualTo(0L);
        assertThat(Student.one("select count(*) from mastery where account_id = ?", account))
                .isEqualTo(answered);

        Student.change(
                "update mastery set fraction = 1, answered_at = now() + interval '1 day' where account_id = ?",
                account);
        student.handIn(student.begin());
        assertThat((Double)
                        Student.one("select min(fraction) from mastery where account_id = ? and times > 1", account))
                .as("what is newer stays")
                .isIn(null, 1.0);
    }

    @Test
    void showsWhatIsMasteredWithWhereToReadAgain() {
        var attempt = student.begin();
        student.handIn(attempt);
        Student.change("update mastery set objective = '3.5', fraction = 1 where account_id = ?", accountOf(attempt));
        assertThat(student.page("/en/progress"))
                .contains("✓ mastered")
                .contains("/en/lesson/ffn-memory#keys")
                .contains("objectives mastered</dt><dd>1 / ")
                .contains("href=\"" + attempt + "\">Review");
    }

    @Test
    void showsMasteryOnTheMapAndBesideALesson() {
        assertThat(student.page("/en/")).doesNotContain("<progress");
        var attempt = student.begin();
        student.handIn(attempt);
        Student.change("update mastery set objective = '3.5', fraction = 1 where account_id = ?", accountOf(attempt));
        assertThat(student.page("/en/")).contains("<progress max=\"100\" value=\"25\" aria-label=\"Mastery 3.3\"");
        assertThat(student.page("/en/lesson/what-llms-learn")).contains("<progress max=\"100\" value=\"25\"");
    }

    @Test
    void saysToAGuestThatSigningUpKeepsIt() {
        student.begin();
        assertThat(student.page("/en/progress")).contains("/en/sign-up?back=%2Fen%2Fprogress");
        assertThat(Student.teaching().page("/en/progress")).doesNotContain("/en/sign-up?back");
    }
}
