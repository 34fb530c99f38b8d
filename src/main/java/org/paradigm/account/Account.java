package org.paradigm.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A person, or a guest, who has neither name nor email yet and may become a person. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String name;
    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Convert(converter = RoleColumn.class)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {}

    /** Someone of whom nothing is known yet. */
    Account(UUID id, Instant now) {
        this.id = id;
        this.createdAt = now;
    }

    /** From guest to person; what the guest did stays with the account. */
    void signUp(String name, String email) {
        if (!isGuest()) {
            throw new IllegalStateException("This account is a person's already");
        }
        this.name = name;
        this.email = email;
        roles.add(Role.STUDENT);
    }

    void rename(String name) {
        this.name = name;
    }

    void moveTo(String email) {
        this.email = email;
    }

    void give(Role role) {
        roles.add(role);
    }

    void take(Role role) {
        roles.remove(role);
    }

    void lock(Instant now) {
        lockedAt = now;
    }

    void unlock() {
        lockedAt = null;
    }

    public UUID getId() {
        return id;
    }

    public boolean isGuest() {
        return email == null;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public LocalDate getJoinedOn() {
        return LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isInstructor() {
        return has(Role.INSTRUCTOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    Set<Role> roles() {
        return roles;
    }
}
