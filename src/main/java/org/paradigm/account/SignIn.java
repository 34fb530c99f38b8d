package org.paradigm.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One browser in which someone is signed in, or a guest is known, until it expires or is ended. */
@Entity
@Table(name = "sign_in")
public class SignIn {
    /** How long a person stays signed in without coming back. */
    static final Duration PERSON_STAYS = Duration.ofDays(90);
    /** How long a guest, who could not sign in again, is remembered without coming back. */
    static final Duration GUEST_STAYS = Duration.ofDays(180);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String device;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_on")
    private LocalDate seenOn;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "guest_id")
    private UUID guest;

    protected SignIn() {}

    SignIn(UUID account, Token token, String device, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.tokenHash = token.hash();
        this.device = device;
        this.startedAt = now;
        this.seenOn = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.expiresAt = now.plus(PERSON_STAYS);
    }

    /** Keeps in mind that this guest had used the device, to ask whether that was the same person. */
    void askAbout(UUID guest) {
        this.guest = guest;
    }

    /** The question about the guest has been answered, either way. */
    void asked() {
        this.guest = null;
    }

    public UUID getId() {
        return id;
    }

    public String getDevice() {
        return device;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    UUID account() {
        return account;
    }

    Optional<UUID> guest() {
        return Optional.ofNullable(guest);
    }
}
