package org.paradigm.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** People who have signed in before the measurement: written into the tables, since hashing passwords is not what is measured. */
final class Learners {
    /** @param token what the cookie of a signed-in browser holds */
    record Learner(UUID account, String token) {
        String cookie() {
            return "paradigm=" + token;
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private Learners() {}

    static List<Learner> signedIn(Connection database, int count) throws SQLException {
        var learners = new ArrayList<Learner>();
        try (var account = database.prepareStatement(
                        "insert into account (id, name, email, created_at) values (?, ?, ?, now())");
                var role = database.prepareStatement("insert into account_role values (?, 'student')");
                var signIn = database.prepareStatement(
                        "insert into sign_in (account_id, id, token_hash, started_at, seen_on, expires_at)"
                                + " values (?, ?, ?, now(), (now() at time zone 'UTC')::date, now() + interval '1 day')")) {
            for (int i = 0; i < count; i++) {
                var id = UUID.randomUUID();
                var bits = new byte[32];
                RANDOM.nextBytes(bits);
                var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
                account.setObject(1, id);
                account.setString(2, "Learner " + i);
                account.setString(3, id + "@example.org");
                account.executeUpdate();
                role.setObject(1, id);
                role.executeUpdate();
                signIn.setObject(1, id);
                signIn.setObject(2, UUID.randomUUID());
                signIn.setBytes(3, sha256(token));
                signIn.executeUpdate();
                learners.add(new Learner(id, token));
            }
        }
        return learners;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
