package org.paradigm.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.paradigm.platform.Language;

/** What readers have reported. */
@ApplicationScoped
public class Reports {
    private static final int A_DAY = 20;

    /** More than anybody deals with at a sitting. */
    static final int SHOWN = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Keeps a report; false if this account has sent too many within a day. */
    @Transactional
    public boolean add(UUID account, String about, Language language, String problem) {
        var now = clock.instant();
        return entities.createNativeQuery("""
                                insert into problem_report (account_id, id, about, language, problem, reported_at)
                                select :account, :id, :about, :language, :problem, :now
                                where (select count(*) from problem_report
                                       where account_id = :account and reported_at > :yesterday) < :many""")
                        .setParameter("account", account)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("about", about)
                        .setParameter("language", language.code())
                        .setParameter("problem", problem)
                        .setParameter("now", now)
                        .setParameter("yesterday", now.minus(Duration.ofDays(1)))
                        .setParameter("many", A_DAY)
                        .executeUpdate()
                == 1;
    }

    /** How many wait to be dealt with. */
    @Transactional
    public long open() {
        return ((Number) entities.createNativeQuery("select count(*) from problem_report where resolved_at is null")
                        .getSingleResult())
                .longValue();
    }

    /**
     * The newest.
     *
     * @param resolved those that were dealt with, or those that were not
     */
    @Transactional
    public List<ProblemReport> newest(boolean resolved) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery(
                        "select id, about, language, problem, reported_at, resolved_at from problem_report where resolved_at is "
                                + (resolved ? "not null order by resolved_at" : "null order by reported_at")
                                + " desc",
                        Tuple.class)
                .setMaxResults(SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new ProblemReport(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        Language.of(row.get(2, String.class)).orElse(Language.EN),
                        row.get(3, String.class),
                        row.get(4, Instant.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    /** Notes that it has been dealt with, or that it has not after all. */
    @Transactional
    public void resolve(UUID id, boolean done) {
        entities.createNativeQuery("update problem_report set resolved_at = cast(:at as timestamptz) where id = :id")
                .setParameter("at", done ? clock.instant() : null)
                .setParameter("id", id)
                .executeUpdate();
    }
}
