package org.paradigm.account;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/**
 * What one package keeps about people. Every table with an {@code account_id} belongs to exactly one record, so that a
 * person can see, take away and erase everything, and a guest's work can become a person's. Each method runs within the
 * caller's transaction.
 */
public interface PersonalRecord {
    /** The key of this record in a person's download: {@code attempts}. */
    String name();

    /** The tables that it covers; the same at any time, known without a database. */
    Set<String> tables();

    /** Everything about one account, with a key for every table. Secrets are named by when they were set, never shown. */
    JsonObject export(UUID account);

    /** Gives what a guest did to a person, who may have done the same things before: nothing collides, nothing is lost twice. */
    void handOver(UUID guest, UUID person);

    /** How many answers of this account it holds; zero where it holds none. */
    default long answers(UUID account) {
        return 0;
    }

    /** Forgets what the cascade from {@code account} does not reach. Called before the account's row is deleted. */
    default void erase(UUID account) {}
}
