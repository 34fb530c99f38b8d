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

/** What is kept of somebody's marks, question by question. */
@ApplicationScoped
public class MasteryRecord implements PersonalRecord {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "mastery";
    }

    @Override
    public Set<String> tables() {
        return Set.of("mastery");
    }

    @Override
    public JsonObject export(UUID account) {
        var rows = (String)
                entities.createNativeQuery("""
                        select cast(json_build_object('mastery', coalesce(json_agg(json_build_object(
                            'quiz_id', quiz_id, 'question_id', question_id, 'objective', objective,
                            'fraction', fraction, 'times', times, 'answered_at', answered_at)
                            order by quiz_id, question_id), json_build_array())) as text)
                        from mastery where account_id = :account""").setParameter("account", account).getSingleResult();
        try (var reader = Json.createReader(new StringReader(rows))) {
            return reader.readObject();
        }
    }

    /** Of a question that both have answered, the later mark counts. */
    @Override
    public void handOver(UUID guest, UUID person) {
        entities.createNativeQuery("""
                        insert into mastery as mine (account_id, quiz_id, question_id, objective, fraction, times, answered_at)
                        select :person, quiz_id, question_id, objective, fraction, times, answered_at
                        from mastery where account_id = :guest order by quiz_id, question_id
                        on conflict (account_id, quiz_id, question_id) do update set
                            objective = case when mine.answered_at < excluded.answered_at then excluded.objective else mine.objective end,
                            fraction = case when mine.answered_at < excluded.answered_at then excluded.fraction else mine.fraction end,
                            times = mine.times + excluded.times,
                            answered_at = greatest(mine.answered_at, excluded.answered_at)""")
                .setParameter("person", person)
                .setParameter("guest", guest)
                .executeUpdate();
    }
}
