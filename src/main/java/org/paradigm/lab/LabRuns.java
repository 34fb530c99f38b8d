package org.paradigm.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Long runs, of all nodes: waiting, under way, or finished. */
@ApplicationScoped
public class LabRuns {
    /** So long after the last question nobody wants a run any more. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So long after a node's last sign of life another may take its run over. */
    static final Duration LEASE = Duration.ofSeconds(5);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int WAITING = 50;

    /** Where a run is: finished with its measures, or with none when it took too long; else on its way. */
    public sealed interface State {}

    /** @param measures empty if it took too long */
    public record Finished(Optional<Map<String, Double>> measures) implements State {}

    /**
     * @param progress from 0 to 1
     * @param found so far
     */
    public record UnderWay(double progress, Map<String, Double> found) implements State {}

    /** @param place 1 for the one that is next */
    public record Waiting(long place) implements State {}

    /** Too many wait already. */
    public record Crowded() implements State {}

    /** A run that a node has taken. */
    record Taken(String id, String lab, Setup setup) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Where a run is; asks for it if nobody has. */
    @Transactional
    public State ask(String id, String lab, Setup setup) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into lab_run (id, lab, settings, asked_at, polled_at)
                        select :id, :lab, cast(:settings as jsonb), :now, :now
                        where exists (select from lab_run where id = :id)
                           or (select count(*) from lab_run
                               where finished_at is null and polled_at > :patience) < :most
                        on conflict (id) do update set polled_at = excluded.polled_at,
                            asked_at = case when lab_run.finished_at is null and lab_run.polled_at <= :patience
                                            then excluded.asked_at else lab_run.asked_at end""")
                .setParameter("id", id)
                .setParameter("lab", lab)
                .setParameter("settings", write(setup))
                .setParameter("now", now)
                .setParameter("patience", now.minus(PATIENCE))
                .setParameter("most", WAITING)
                .executeUpdate();
        var rows = rows("""
                select cast(measures as text), finished_at is not null, node is not null and lease_until > :now, progress,
                    (select count(*) from lab_run before
                     where before.finished_at is null and before.polled_at > :patience
                       and (before.node is null or before.lease_until <= :now)
                       and (before.asked_at, before.id) <= (run.asked_at, run.id))
                from lab_run run where id = :id""", Map.of("id", id, "now", now, "patience", now.minus(PATIENCE)));
        return rows.isEmpty() ? new Crowded() : state(rows.get(0));
    }

    private static State state(Tuple row) {
        if ((Boolean) row.get(1)) {
            return new Finished(Optional.ofNullable((String) row.get(0)).map(LabRuns::measures));
        }
        return (Boolean) row.get(2)
                ? new UnderWay(
                        ((Number) row.get(3)).doubleValue(),
                        Optional.ofNullable((String) row.get(0))
                                .map(LabRuns::measures)
                                .orElse(Map.of()))
                : new Waiting(((Number) row.get(4)).longValue());
    }

    /**
     * Takes the run that has waited longest and is still wanted, or was left by a node that gives no sign of life; and
     * forgets those that nobody wants or that are old.
     */
    @Transactional
    public Optional<Taken> take(UUID node) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        delete from lab_run
                        where finished_at is null and polled_at <= :patience and (node is null or lease_until <= :now)
                           or finished_at < :old""")
                .setParameter("patience", now.minus(PATIENCE))
                .setParameter("now", now)
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
        return rows("""
                        update lab_run set node = :node, lease_until = :lease, progress = 0, measures = null
                        where id = (select id from lab_run
                                    where finished_at is null and (node is null or lease_until <= :now)
                                    order by asked_at, id limit 1 for update skip locked)
                        returning id, lab, cast(settings as text)""", Map.of("node", node, "lease", now.plus(LEASE), "now", now)).stream()
                .findFirst()
                .map(row -> new Taken((String) row.get(0), (String) row.get(1), setup((String) row.get(2))));
    }

    /** A sign of life, and what was found so far. False if the run is not this node's any more, or nobody wants it: then it is forgotten. */
    @Transactional
    public boolean renew(String id, UUID node, double progress, Map<String, Double> found) {
        var now = clock.instant();
        var wanted = entities.createNativeQuery("""
                                update lab_run set progress = :progress, lease_until = :lease,
                                    measures = cast(:found as jsonb)
                                where id = :id and node = :node and finished_at is null and polled_at > :patience""")
                        .setParameter("progress", progress)
                        .setParameter("found", write(found))
                        .setParameter("lease", now.plus(LEASE))
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .setParameter("patience", now.minus(PATIENCE))
                        .executeUpdate()
                == 1;
        if (!wanted) {
            entities.createNativeQuery("delete from lab_run where id = :id and node = :node and finished_at is null")
                    .setParameter("id", id)
                    .setParameter("node", node)
                    .executeUpdate();
        }
        return wanted;
    }

    /** @param measures empty if it took too long or failed; whoever asks is told so, for a day */
    @Transactional
    public void finish(String id, UUID node, Optional<Map<String, Double>> measures) {
        entities.createNativeQuery("""
                        update lab_run set measures = cast(:measures as jsonb), finished_at = :now, progress = 1
                        where id = :id and node = :node""")
                .setParameter("measures", measures.map(LabRuns::write).orElse(null))
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("node", node)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> values) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String write(Setup setup) {
        var json = Json.createArrayBuilder();
        setup.values().forEach((name, value) -> json.add(name).add(value));
        return json.build().toString();
    }

    /** An array of names and values, since jsonb does not keep the order of an object. */
    private static Setup setup(String json) {
        var values = new LinkedHashMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            var array = reader.readArray().getValuesAs(JsonString.class);
            for (int i = 0; i < array.size(); i += 2) {
                values.put(array.get(i).getString(), array.get(i + 1).getString());
            }
        }
        return new Setup(values);
    }

    private static String write(Map<String, Double> measures) {
        var json = Json.createArrayBuilder();
        measures.forEach(
                (name, value) -> json.add(Json.createArrayBuilder().add(name).add(value)));
        return json.build().toString();
    }

    private static Map<String, Double> measures(String json) {
        var measures = new LinkedHashMap<String, Double>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readArray()
                    .forEach(pair -> measures.put(
                            pair.asJsonArray().getString(0),
                            ((JsonNumber) pair.asJsonArray().get(1)).doubleValue()));
        }
        return measures;
    }
}
