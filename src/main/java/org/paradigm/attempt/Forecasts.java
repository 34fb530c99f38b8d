package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What everybody predicted: the counts of choices, over all versions of a quiz. They are looked up once in a while, not
 * for every reader.
 */
@ApplicationScoped
public class Forecasts {
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** By question, field and choice. */
    private record Counted(Instant at, Map<String, Map<String, Map<String, Long>>> questions) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    /** Who has just predicted finds themselves among the others. */
    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answers answers) {
        answers.each().stream()
                .filter(each -> !each.question().isMarked())
                .forEach(each -> counted.remove(each.edition().quiz().id()));
    }

    /** By field and choice. */
    @Transactional
    public Map<String, Map<String, Long>> of(String quiz, String question) {
        var known = counted.get(quiz);
        if (known == null || clock.instant().isAfter(known.at().plus(FRESH))) {
            known = new Counted(clock.instant(), count(quiz));
            counted.put(quiz, known);
        }
        return known.questions().getOrDefault(question, Map.of());
    }

    private Map<String, Map<String, Map<String, Long>>> count(String quiz) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery("""
                        select question_id, field, choice, cast(sum(n) as bigint)
                        from choice_count where quiz_id = :quiz group by question_id, field, choice""", Tuple.class)
                .setParameter("quiz", quiz)
                .getResultList();
        var questions = new HashMap<String, Map<String, Map<String, Long>>>();
        rows.forEach(row -> questions
                .computeIfAbsent((String) row.get(0), question -> new HashMap<>())
                .computeIfAbsent((String) row.get(1), field -> new HashMap<>())
                .put((String) row.get(2), ((Number) row.get(3)).longValue()));
        return questions;
    }
}
