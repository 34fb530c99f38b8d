package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looked up only through whose they are: what is not a learner's own is simply not found. */
@ApplicationScoped
public class Attempts {
    @PersistenceContext
    private EntityManager entities;

    /** Waits for every save under way, and keeps further ones out. */
    Optional<Attempt> holdAlone(UUID account, UUID id) {
        return Optional.ofNullable(
                entities.find(Attempt.class, new AttemptId(account, id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one at this quiz that has not been handed in. */
    public Optional<Attempt> open(UUID account, String quiz) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account and a.quizId = :quiz and a.submittedAt is null and a.practice = false",
                        Attempt.class)
                .setParameter("account", account)
                .setParameter("quiz", quiz)
                .getResultStream()
                .findFirst();
    }

    /** The one that holds a learner's answers to the questions of a lesson. */
    public Optional<Attempt> practice(UUID account, String quiz, String version) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account and a.quizId = :quiz and a.version = :version and a.practice = true",
                        Attempt.class)
                .setParameter("account", account)
                .setParameter("quiz", quiz)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** Those handed in, newest first. */
    public List<Attempt> submitted(UUID account, String quiz) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account and a.quizId = :quiz and a.submittedAt is not null order by a.startedAt desc",
                        Attempt.class)
                .setParameter("account", account)
                .setParameter("quiz", quiz)
                .getResultList();
    }

    /** At the forms for before and after, the first begun first. */
    public List<Attempt> onOccasions(UUID account) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account and a.occasion is not null order by a.startedAt",
                        Attempt.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** All at quizzes, newest first. */
    public List<Attempt> ofQuizzes(UUID account) {
        return entities.createQuery(
                        "select a from Attempt a where a.accountId = :account and a.practice = false order by a.startedAt desc",
                        Attempt.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The questions that a learner has met in this quiz. */
    Set<String> seen(UUID account, String quiz) {
        return submitted(account, quiz).stream()
                .flatMap(attempt -> attempt.paper().questions().stream())
                .collect(Collectors.toSet());
    }

    /** Begins it, unless one like it is open already, of which there can be only one. */
    boolean begin(Attempt attempt) {
        return entities.createNativeQuery("""
                                insert into attempt (account_id, id, quiz_id, version, paper, practice, occasion, started_at,
                                                     deadline)
                                values (:account, :id, :quiz, :version, cast(:paper as jsonb), :practice,
                                        cast(:occasion as text), :now, cast(:deadline as timestamptz))
                                on conflict do nothing""")
                        .setParameter("account", attempt.getAccountId())
                        .setParameter("id", attempt.getId())
                        .setParameter("quiz", attempt.getQuizId())
                        .setParameter("version", attempt.getVersion())
                        .setParameter("paper", attempt.paperJson())
                        .setParameter("practice", attempt.isPractice())
                        .setParameter(
                                "occasion",
                                attempt.occasion().map(Occasion::code).orElse(null))
                        .setParameter("now", attempt.getStartedAt())
                        .setParameter("deadline", attempt.deadline().orElse(null))
                        .executeUpdate()
                == 1;
    }

    /** Minutes that this learner has in addition. */
    @SuppressWarnings("unchecked")
    int extraMinutes(UUID account, String quiz) {
        return entities.createNativeQuery(
                        "select minutes from extra_time where account_id = :account and quiz_id = :quiz")
                .setParameter("account", account)
                .setParameter("quiz", quiz)
                .getResultStream()
                .mapToInt(minutes -> ((Number) minutes).intValue())
                .findFirst()
                .orElse(0);
    }
}
