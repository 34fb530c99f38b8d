package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** People and guests. */
@ApplicationScoped
class Accounts {
    private static final String FOUND =
            "a.email is not null and (lower(a.name) like :part escape '\\' or lower(a.email) like :part escape '\\')";

    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext
    private EntityManager entities;

    void add(Account account) {
        entities.persist(account);
    }

    Optional<Account> find(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /**
     * As {@link #find}; nobody else changes it, or saves anything for it, until the transaction ends. Hibernate's own
     * pessimistic lock ({@code for no key update}) would let rows that refer to it in.
     */
    Optional<Account> findLocked(UUID id) {
        entities.createNativeQuery("select id from account where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return find(id);
    }

    Optional<Account> byEmail(String email) {
        return entities
                .createQuery(
                        "select a from Account a where lower(a.email) = lower(:email) and a.email is not null",
                        Account.class)
                .setParameter("email", email)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** People whose name or email has this part, in order of name. */
    List<Account> like(String part, int from, int atMost) {
        var ids = entities.createQuery(
                        "select a.id from Account a where " + FOUND + " order by lower(a.name), a.id", UUID.class)
                .setParameter("part", pattern(part))
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList();
        return entities.createQuery(
                        "select a from Account a left join fetch a.roles where a.id in :ids order by lower(a.name), a.id",
                        Account.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    long countLike(String part) {
        return entities.createQuery("select count(a) from Account a where " + FOUND, Long.class)
                .setParameter("part", pattern(part))
                .getSingleResult();
    }

    private static String pattern(String part) {
        return "%" + part.trim().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /**
     * Writes what has been changed, so that the database can object now.
     *
     * @throws EmailTaken when someone else was quicker with the same email
     */
    void settle() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw unique(e) ? new EmailTaken() : e;
        }
    }

    private static boolean unique(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The row and, by cascade, every row of every table that names it. */
    void delete(UUID id) {
        entities.createNativeQuery("delete from account where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
