package org.paradigm.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.Set;
import java.util.UUID;
import org.paradigm.account.PersonalRecord;

/** What somebody has reported. */
@ApplicationScoped
public class ReportRecord implements PersonalRecord {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Set<String> tables() {
        return Set.of("problem_report");
    }

    @Override
    public JsonObject export(UUID account) {
        var rows = (String)
                entities.createNativeQuery("""
                        select cast(json_build_object('problem_report', coalesce(json_agg(json_build_object(
                            'id', id, 'about', about, 'language', language, 'problem', problem,
                            'reported_at', reported_at, 'resolved_at', resolved_at)
                            order by reported_at), json_build_array())) as text)
                        from problem_report where account_id = :account""").setParameter("account", account).getSingleResult();
        try (var reader = Json.createReader(new StringReader(rows))) {
            return reader.readObject();
        }
    }

    @Override
    public void handOver(UUID guest, UUID person) {
        entities.createNativeQuery("update problem_report set account_id = :person where account_id = :guest")
                .setParameter("person", person)
                .setParameter("guest", guest)
                .executeUpdate();
    }
}
