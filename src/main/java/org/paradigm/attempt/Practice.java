package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.paradigm.authoring.Library;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Draw;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Quiz;

/** The questions within a lesson: answered at once, and as often as one likes. One attempt for each version. */
@ApplicationScoped
public class Practice {
    @Inject
    private Attempts attempts;

    @Inject
    private Responses responses;

    @Inject
    private QuizTaking taking;

    @Inject
    private Library library;

    @Inject
    private Event<Answered> answered;

    @Inject
    private Clock clock;

    /**
     * The paper of a version. The same for everybody who has not begun, so that the page can be shown before there is
     * an attempt; whoever has begun has it stored.
     */
    public static Paper paper(Quiz quiz) {
        return quiz.draw(new Random(quiz.sha256().hashCode()));
    }

    /** What a learner has answered in this lesson so far. */
    @Transactional
    public Sheet sheet(UUID account, Quiz quiz) {
        return attempts.practice(account, quiz.id(), quiz.sha256())
                .map(attempt -> responses.sheet(account, attempt.getId()))
                .orElse(Sheet.EMPTY);
    }

    /**
     * Saves an answer and lets it count.
     *
     * @param version of the quiz that the form was rendered from
     * @return empty if there is no such version
     */
    @Transactional
    public Optional<SaveReport> answer(UUID account, String version, Map<String, String[]> posted) {
        return library.version(version).map(quiz -> {
            var attempt = begun(account, quiz);
            var before = responses.sheet(account, attempt.getId());
            var given = Given.read(quiz.questions(), posted);
            var report = taking.save(attempt, before, given, clock.instant().truncatedTo(ChronoUnit.MICROS));
            given.forEach(each -> tell(attempt, quiz, before, report, each.question()));
            return report;
        });
    }

    private Attempt begun(UUID account, Quiz quiz) {
        return attempts.practice(account, quiz.id(), quiz.sha256()).orElseGet(() -> {
            var fresh = new Attempt(
                    new AttemptId(account, UUID.randomUUID()),
                    quiz.id(),
                    quiz.sha256(),
                    paper(quiz),
                    true,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            return attempts.begin(fresh)
                    ? fresh
                    : attempts.practice(account, quiz.id(), quiz.sha256()).orElseThrow();
        });
    }

    private void tell(Attempt attempt, Quiz quiz, Sheet before, SaveReport report, String id) {
        var old = before.response(id).map(Response::sequence).orElse(0);
        var saved = report.sheet().response(id).filter(response -> response.sequence() > old);
        saved.flatMap(response -> quiz.question(id)).ifPresent(question -> {
            Answer answer = saved.get().answer();
            var draw = attempt.paper().draw(id).orElse(Draw.PLAIN);
            answered.fire(new Answered(
                    attempt.getAccountId(), quiz, question, answer, question.mark(answer, draw), old == 0, saved.get().givenAt()));
        });
    }

}
