package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What this package keeps: who someone is and how they sign in. A guest has nothing here that a person would take over. */
@ApplicationScoped
class AccountRecord implements PersonalRecord {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_role", "password", "sign_in", "recovery_code", "reset_link");
    }

    @Override
    public JsonObject export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "account",
                        rows("select name, email, created_at, locked_at from account where id = :account", account))
                .add(
                        "account_role",
                        rows("select role from account_role where account_id = :account order by role", account))
                .add("password", rows("select changed_at from password where account_id = :account", account))
                .add(
                        "sign_in",
                        rows(
                                "select device, started_at, seen_on, expires_at from sign_in where account_id = :account order by started_at",
                                account))
                .add(
                        "recovery_code",
                        rows("select used_at from recovery_code where account_id = :account order by used_at", account))
                .add(
                        "reset_link",
                        rows(
                                "select issued_at, expires_at, used_at from reset_link where account_id = :account order by issued_at",
                                account))
                .build();
    }

    @Override
    public void handOver(UUID guest, UUID person) {
        // The guest's tokens end with the guest.
    }

    private JsonArray rows(String sql, UUID account) {
        var rows = Json.createArrayBuilder();
        List<?> found = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("account", account)
                .getResultList();
        for (var row : found) {
            var object = Json.createObjectBuilder();
            for (var column : ((Tuple) row).getElements()) {
                var value = ((Tuple) row).get(column);
                object.add(column.getAlias(), value == null ? JsonValue.NULL : Json.createValue(value.toString()));
            }
            rows.add(object);
        }
        return rows.build();
    }
}
