package org.paradigm.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paradigm.analysis.Item;

/** Reads the counts that are kept with every answer; never the answers themselves. */
@ApplicationScoped
public class Statistics {
    @PersistenceContext
    private EntityManager entities;

    /** All versions together, by quiz. */
    @Transactional
    public Map<String, Turnout> quizzes() {
        var quizzes = new HashMap<String, Turnout>();
        for (var row : rows("""
                select quiz_id, cast(sum(answers) as bigint), cast(sum(begun) as bigint), cast(sum(handed_in) as bigint), sum(points)
                from (
                    select quiz_id, answers, 0 as begun, 0 as handed_in, 0 as points from question_count
                    union all
                    select quiz_id, 0, begun, handed_in, points from attempt_count) counts
                group by quiz_id""")) {
            quizzes.put(
                    (String) row.get(0),
                    new Turnout(null, null, whole(row, 1), whole(row, 2), whole(row, 3), real(row, 4)));
        }
        return quizzes;
    }

    /** Newest first. */
    @Transactional
    public List<Turnout> versions(String quiz) {
        return rows("""
                        select v.sha256, v.stored_at,
                            (select coalesce(cast(sum(q.answers) as bigint), 0) from question_count q
                             where q.quiz_id = v.quiz_id and q.version = v.sha256),
                            coalesce(a.begun, 0), coalesce(a.handed_in, 0), coalesce(a.points, 0)
                        from quiz_version v left join attempt_count a on a.quiz_id = v.quiz_id and a.version = v.sha256
                        where v.quiz_id = ?1
                        order by v.stored_at desc""", quiz).stream()
                .map(row -> new Turnout(
                        (String) row.get(0),
                        row.get(1, Instant.class),
                        whole(row, 2),
                        whole(row, 3),
                        whole(row, 4),
                        real(row, 5)))
                .toList();
    }

    /** By question; one that nobody has answered is not there. */
    @Transactional
    public Map<String, Item> items(String quiz, String version) {
        var items = new HashMap<String, Item>();
        for (var row : rows("""
                select question_id, null as field, null as choice, answers, points
                from question_count where quiz_id = ?1 and version = ?2
                union all
                select question_id, field, choice, n, null
                from choice_count where quiz_id = ?1 and version = ?2
                order by field nulls first""", quiz, version)) {
            var question = (String) row.get(0);
            if (row.get(1) == null) {
                items.put(question, new Item(whole(row, 3), real(row, 4)));
            } else if (items.containsKey(question)) {
                items.get(question).count((String) row.get(1), (String) row.get(2), whole(row, 3));
            }
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Object... values) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private static long whole(Tuple row, int column) {
        return ((Number) row.get(column)).longValue();
    }

    private static double real(Tuple row, int column) {
        return ((Number) row.get(column)).doubleValue();
    }
}
