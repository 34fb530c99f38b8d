package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.paradigm.authoring.Edition;
import org.paradigm.authoring.Library;
import org.paradigm.quiz.Answer;
import org.paradigm.quiz.Draw;
import org.paradigm.quiz.Paper;
import org.paradigm.quiz.Question;

/** The questions within a lesson: answered at once, and as often as one likes. One attempt for each version. */
@ApplicationScoped
public class Practice {
    /** By version; every lesson's page asks for several. */
    private static final Map<String, Paper> PAPERS = new ConcurrentHashMap<>();

    @Inject
    private Attempts attempts;

    @Inject
    private Responses responses;

    @Inject
    private QuizTaking taking;

    @Inject
    private Library library;

    @Inject
    private Event<Answers> answered;

    @Inject
    private Clock clock;

    /**
     * The paper of a version. The same for everybody who has not begun, so that the page can be shown before there is
     * an attempt; whoever has begun has it stored.
     */
    public static Paper paper(Edition edition) {
        return PAPERS.computeIfAbsent(
                edition.sha256(), version -> edition.quiz().draw(new Random(version.hashCode())));
    }

    /** What a learner has answered in this lesson so far, for pages that show nothing else of them. */
    public Sheet sheet(UUID account, Edition edition) {
        return responses.ofLesson(account, edition);
    }

    /** What a learner answered first in a lesson, for a later one to show it again. */
    public Sheet first(UUID account, String quiz) {
        return responses.firstOfLesson(account, quiz);
    }

    /**
     * Saves an answer and lets it count.
     *
     * @param version of the quiz that the form was rendered from
     * @return empty if there is no such version
     */
    @Transactional
    public Optional<SaveReport> answer(UUID account, String version, Map<String, String[]> posted) {
        return library.version(version).map(edition -> {
            var attempt = begun(account, edition);
            var before = responses.sheet(account, attempt.getId());
            var given = Given.read(edition.quiz().questions(), posted).stream()
                    .filter(each -> !isLocked(edition, before, each.question()))
                    .toList();
            var report = taking.save(attempt, before, given, clock.instant().truncatedTo(ChronoUnit.MICROS));
            given.forEach(each -> tell(attempt, edition, before, report, each.question()));
            return report;
        });
    }

    /** A prediction is made once, and a first answer is one. */
    private static boolean isLocked(Edition edition, Sheet before, String id) {
        return before.response(id).isPresent()
                && edition.quiz()
                        .question(id)
                        .filter(Question::isLastingFromTheFirst)
                        .isPresent();
    }

    private Attempt begun(UUID account, Edition edition) {
        return attempts.practice(account, edition.quiz().id(), edition.sha256()).orElseGet(() -> {
            var fresh = new Attempt(
                    new AttemptId(account, UUID.randomUUID()),
                    edition.quiz().id(),
                    edition.sha256(),
                    paper(edition),
                    true,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            return attempts.begin(fresh)
                    ? fresh
                    : attempts.practice(account, edition.quiz().id(), edition.sha256())
                            .orElseThrow();
        });
    }

    private void tell(Attempt attempt, Edition edition, Sheet before, SaveReport report, String id) {
        var old = before.response(id).map(Response::sequence).orElse(0);
        var saved = report.sheet().response(id).filter(response -> response.sequence() > old);
        saved.flatMap(response -> edition.quiz().question(id)).ifPresent(question -> {
            Answer answer = saved.get().answer();
            var draw = attempt.paper().draw(id).orElse(Draw.PLAIN);
            var mark = question.mark(answer, draw);
            answered.fire(new Answers(List.of(new Answered(
                    attempt.getAccountId(),
                    edition,
                    question,
                    answer,
                    mark,
                    old == 0,
                    saved.get().givenAt()))));
        });
    }
}
