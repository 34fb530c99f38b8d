package org.paradigm.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import org.paradigm.account.PersonalRecord;

/** What is kept of somebody's reading. */
@ApplicationScoped
public class ReadingRecord implements PersonalRecord {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public Set<String> tables() {
        return Set.of("lesson_reading");
    }

    @Override
    public JsonObject export(UUID account) {
        var rows = (String)
                entities.createNativeQuery("""
                        select cast(json_build_object('lesson_reading', coalesce(json_agg(json_build_object(
                            'lesson', lesson, 'block', block, 'furthest', furthest, 'blocks', blocks,
                            'first_read_at', first_read_at, 'last_read_at', last_read_at, 'finished_at', finished_at)
                            order by first_read_at), json_build_array())) as text)
                        from lesson_reading where account_id = :account""").setParameter("account", account).getSingleResult();
        try (var reader = Json.createReader(new StringReader(rows))) {
            return reader.readObject();
        }
    }

    /** Of a lesson that both have read, the later place counts, and the farther one. */
    @Override
    public void handOver(UUID guest, UUID person) {
        entities.createNativeQuery("""
                        insert into lesson_reading as mine
                            (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at, finished_at)
                        select :person, lesson, block, furthest, blocks, first_read_at, last_read_at, finished_at
                        from lesson_reading where account_id = :guest
                        on conflict (account_id, lesson) do update set
                            block = case when mine.last_read_at < excluded.last_read_at then excluded.block else mine.block end,
                            blocks = case when mine.last_read_at < excluded.last_read_at then excluded.blocks else mine.blocks end,
                            furthest = greatest(mine.furthest, excluded.furthest),
                            first_read_at = least(mine.first_read_at, excluded.first_read_at),
                            last_read_at = greatest(mine.last_read_at, excluded.last_read_at),
                            finished_at = least(mine.finished_at, excluded.finished_at)""")
                .setParameter("person", person)
                .setParameter("guest", guest)
                .executeUpdate();
    }
}
