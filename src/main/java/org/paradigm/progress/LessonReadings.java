package org.paradigm.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.paradigm.attempt.SheetRows;
import org.paradigm.authoring.Edition;

/**
 * How far people have come in lessons, and with them what they have mastered. It is part of every page, so each question
 * is one statement by hand.
 */
@ApplicationScoped
public class LessonReadings {
    private static final String MINE = """
            with mine (lesson, block, last_read_at, finished) as (
                select lesson, block, last_read_at, finished_at is not null from lesson_reading where account_id = ?)""";

    private static final String VISIT = """
            , visit as (
                insert into lesson_reading (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at)
                select account, lesson, 0, 0, blocks, at, at
                from (values (cast(? as uuid), cast(? as text), cast(? as integer), cast(? as timestamptz))) as
                    opened (account, lesson, blocks, at)
                where lesson is distinct from (select mine.lesson from mine order by last_read_at desc limit 1)
                on conflict (account_id, lesson) do update set last_read_at = excluded.last_read_at)""";

    /** Readings, the latest first, then the objectives that questions were answered of. */
    private static final String ALL = """
             select 'lesson' as row, lesson, block, finished, null, null, null, last_read_at,
                    cast(null as text) as question_id, cast(null as integer) as sequence, cast(null as text) as answer,
                    cast(null as smallint) as certainty, cast(null as timestamptz) as given_at
             from mine
            union all
            select 'objective', objective, null, null, count(*), count(*) filter (where fraction > 0.999), sum(fraction),
                   null, null, null, null, null, null
            from mastery where account_id = ? group by objective
            %s
            order by last_read_at desc nulls last""";

    private static final String PROGRESS = MINE + ALL.formatted("");

    private static final String OPEN = MINE + VISIT + ALL.formatted("""
                    union all
                    select 'answer', quiz_id, null, null, null, null, null, null,
                           question_id, sequence, answer, certainty, given_at
                    from (%s) as newest""".formatted(SheetRows.OF_LESSONS));

    private static final String READ = """
            insert into lesson_reading as old
                (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, lesson) do update set
                block = excluded.block,
                furthest = greatest(old.furthest, excluded.furthest),
                blocks = excluded.blocks,
                last_read_at = excluded.last_read_at,
                finished_at = coalesce(old.finished_at, excluded.finished_at)""";

    @Resource(lookup = "java:app/jdbc/course")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    public Progress of(UUID account) {
        return ask(PROGRESS, account, account).progress();
    }

    /**
     * Notes that somebody has opened a lesson, unless that is where they are already.
     *
     * @param blocks how many there are
     * @param questions of the lesson, and of those that lend it some
     * @return what they had done before
     */
    public LessonVisit visit(UUID account, String lesson, int blocks, List<Edition> questions) {
        var versions = questions.stream().map(Edition::sha256).toArray(String[]::new);
        return ask(OPEN, account, account, lesson, blocks, now(), account, account, versions);
    }

    /**
     * Notes that somebody is reading a block; with the last one the lesson is finished.
     *
     * @param block counted from 0
     */
    public void read(UUID account, String lesson, int block, int blocks) {
        var now = now();
        var finished = block == blocks - 1 ? now : null;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            set(statement, account, lesson, block, block, blocks, now, now, finished);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private LessonVisit ask(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            var readings = new ArrayList<LessonReading>();
            var objectives = new HashMap<String, Mastery>();
            var answers = new HashMap<String, SheetRows>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    switch (row.getString(1)) {
                        case "lesson" ->
                            readings.add(new LessonReading(row.getString(2), row.getInt(3), row.getBoolean(4)));
                        case "objective" ->
                            objectives.put(
                                    row.getString(2), new Mastery(row.getInt(5), row.getInt(6), row.getDouble(7)));
                        default ->
                            answers.computeIfAbsent(row.getString(2), quiz -> new SheetRows())
                                    .add(row);
                    }
                }
            }
            var sheets = answers.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, written -> written.getValue().sheet()));
            return new LessonVisit(new Progress(readings, objectives), sheets);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
