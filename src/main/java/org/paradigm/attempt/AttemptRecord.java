package org.paradigm.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import org.paradigm.account.PersonalRecord;

/** What is kept of somebody's answers. */
@ApplicationScoped
public class AttemptRecord implements PersonalRecord {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Attempts attempts;

    @Inject
    private QuizTaking taking;

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("attempt", "response", "flag", "extra_time");
    }

    @Override
    public JsonObject export(UUID account) {
        var rows = (String)
                entities.createNativeQuery("""
                        select cast(json_build_object(
                          'attempt', (select coalesce(json_agg(to_jsonb(a) - 'account_id' order by started_at), '[]')
                                      from attempt a where account_id = :account),
                          'response', (select coalesce(json_agg(to_jsonb(r) - 'account_id' order by given_at), '[]')
                                       from response r where account_id = :account),
                          'flag', (select coalesce(json_agg(to_jsonb(f) - 'account_id'), '[]')
                                   from flag f where account_id = :account),
                          'extra_time', (select coalesce(json_agg(to_jsonb(e) - 'account_id'), '[]')
                                         from extra_time e where account_id = :account)) as text)""").setParameter("account", account).getSingleResult();
        try (var reader = Json.createReader(new StringReader(rows))) {
            return reader.readObject();
        }
    }

    /** Answers to the same lesson are put behind the person's own; an attempt at a quiz that both have open is handed in. */
    @Override
    public void handOver(UUID guest, UUID person) {
        attempts.ofQuizzes(guest).stream()
                .filter(attempt -> !attempt.isSubmitted()
                        && attempts.open(person, attempt.getQuizId()).isPresent())
                .forEach(attempt -> taking.submit(guest, attempt.getId()));
        entities.flush();
        run("""
                insert into response (account_id, attempt_id, question_id, sequence, answer, certainty, given_at)
                select mine.account_id, mine.id, r.question_id,
                       r.sequence + coalesce((select max(sequence) from response
                                              where account_id = mine.account_id and attempt_id = mine.id
                                                and question_id = r.question_id), 0),
                       r.answer, r.certainty, r.given_at
                from attempt theirs
                join attempt mine on mine.account_id = :person and mine.practice
                                 and mine.quiz_id = theirs.quiz_id and mine.version = theirs.version
                join response r on r.account_id = theirs.account_id and r.attempt_id = theirs.id
                where theirs.account_id = :guest and theirs.practice""", guest, person);
        run("""
                delete from attempt theirs using attempt mine
                where theirs.account_id = :guest and theirs.practice
                  and mine.account_id = :person and mine.practice
                  and mine.quiz_id = theirs.quiz_id and mine.version = theirs.version""", guest, person);
        run("update attempt set account_id = :person where account_id = :guest", guest, person);
        run("""
                insert into extra_time select :person, quiz_id, minutes from extra_time where account_id = :guest
                on conflict do nothing""", guest, person);
        entities.clear();
    }

    private void run(String sql, UUID guest, UUID person) {
        entities.createNativeQuery(sql)
                .setParameter("guest", guest)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Override
    public long answers(UUID account) {
        return ((Number) entities.createNativeQuery("""
                                select count(*) from (select distinct attempt_id, question_id
                                                      from response where account_id = :account) answered""")
                        .setParameter("account", account)
                        .getSingleResult())
                .longValue();
    }
}
