package org.paradigm.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Argon2id (RFC 9106) with 19 MiB, two passes, one lane: OWASP's least. At most two at once, for the memory's sake. */
@ApplicationScoped
class PasswordHashing {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Of no password that anyone knows; compared with where there is no account, so that both cost the same time. */
    private static final String NOBODYS = ofFresh(Token.fresh().text());

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    String hash(String password) throws Refusal {
        return inTurn(() -> ofFresh(password));
    }

    boolean matches(String password, Optional<String> hash) throws Refusal {
        var same = inTurn(
                () -> Password.check(normal(password), hash.orElse(NOBODYS)).with(ARGON));
        return same && hash.isPresent();
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) throws Refusal {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Refusal.Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.BUSY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String ofFresh(String password) {
        return Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON)
                .getResult();
    }

    /** Keyboards differ in how they compose the same characters (NIST SP 800-63B, section 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
