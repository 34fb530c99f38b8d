package org.paradigm.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How far people have come in lessons. Each method is one statement, since it is part of every page. */
@ApplicationScoped
public class LessonReadings {
    private static final String MINE =
            """
            select lesson, block, last_read_at, finished_at is not null as finished
            from lesson_reading where account_id = :account""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional
    public Progress of(UUID account) {
        return progress(entities.createNativeQuery(MINE + " order by last_read_at desc").setParameter("account", account));
    }

    /**
     * Notes that somebody has opened a lesson, unless that is where they are already.
     *
     * @return what they had done before
     */
    @Transactional
    public Progress visit(UUID account, String lesson, int blocks) {
        return progress(entities.createNativeQuery("with mine as (" + MINE + "), "
                        + """
                        visit as (
                            insert into lesson_reading (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at)
                            select :account, :lesson, 0, 0, :blocks, cast(:now as timestamptz), cast(:now as timestamptz)
                            where :lesson is distinct from (select lesson from mine order by last_read_at desc limit 1)
                            on conflict (account_id, lesson) do update set last_read_at = excluded.last_read_at)
                        select * from mine order by last_read_at desc""")
                .setParameter("account", account)
                .setParameter("lesson", lesson)
                .setParameter("blocks", blocks)
                .setParameter("now", clock.instant()));
    }

    /**
     * Notes that somebody is reading a block; with the last one the lesson is finished.
     *
     * @param block counted from 0
     * @param blocks how many there are
     */
    @Transactional
    public void read(UUID account, String lesson, int block, int blocks) {
        entities.createNativeQuery(
                        """
                        insert into lesson_reading as old
                            (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at, finished_at)
                        values (:account, :lesson, :block, :block, :blocks, :now, :now,
                            case when :block = :blocks - 1 then cast(:now as timestamptz) end)
                        on conflict (account_id, lesson) do update set
                            block = excluded.block,
                            furthest = greatest(old.furthest, excluded.furthest),
                            blocks = excluded.blocks,
                            last_read_at = excluded.last_read_at,
                            finished_at = coalesce(old.finished_at, excluded.finished_at)""")
                .setParameter("account", account)
                .setParameter("lesson", lesson)
                .setParameter("block", block)
                .setParameter("blocks", blocks)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Progress progress(Query query) {
        @SuppressWarnings("unchecked")
        var rows = (List<Object[]>) query.getResultList();
        return new Progress(rows.stream()
                .map(row -> new LessonReading((String) row[0], ((Number) row[1]).intValue(), (Boolean) row[3]))
                .toList());
    }
}
