package org.paradigm.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Transient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.paradigm.quiz.Paper;

/** One learner's work on one version of a quiz, on the questions that were drawn for it. */
@Entity
@IdClass(AttemptId.class)
public class Attempt {
    /** How long after the deadline a save still counts: the way from the learner's clock to ours. */
    static final Duration GRACE = Duration.ofSeconds(5);

    @Id
    private UUID accountId;

    @Id
    private UUID id;

    private String quizId;
    private String version;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "cast(paper as text)", write = "cast(? as jsonb)")
    private String paper;

    @Transient
    private Paper parsed;

    private boolean practice;

    private String occasion;
    private Instant startedAt;
    private Instant deadline;
    private Instant submittedAt;
    private Double points;
    private Integer maxPoints;

    protected Attempt() {}

    Attempt(
            AttemptId key,
            String quizId,
            String version,
            Paper paper,
            boolean practice,
            Instant startedAt,
            Instant deadline) {
        this.accountId = key.accountId();
        this.id = key.id();
        this.quizId = quizId;
        this.version = version;
        this.paper = paper.json();
        this.practice = practice;
        this.startedAt = startedAt;
        this.deadline = deadline;
    }

    Attempt on(Occasion when) {
        occasion = when.code();
        return this;
    }

    /** As it is in the database: to be looked at; what is changed in it is not saved. */
    static Attempt of(ResultSet row) throws SQLException {
        var attempt = new Attempt();
        attempt.accountId = row.getObject("account_id", UUID.class);
        attempt.id = row.getObject("id", UUID.class);
        attempt.quizId = row.getString("quiz_id");
        attempt.version = row.getString("version");
        attempt.paper = row.getString("paper");
        attempt.practice = row.getBoolean("practice");
        attempt.occasion = row.getString("occasion");
        attempt.startedAt = instant(row, "started_at");
        attempt.deadline = instant(row, "deadline");
        attempt.submittedAt = instant(row, "submitted_at");
        attempt.points = row.getObject("points", Double.class);
        attempt.maxPoints = row.getObject("max_points", Integer.class);
        return attempt;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public UUID getAccountId() {
        return accountId;
    }

    public UUID getId() {
        return id;
    }

    public String getQuizId() {
        return quizId;
    }

    /** SHA-256 of the quiz as it was when this was drawn. */
    public String getVersion() {
        return version;
    }

    public Paper paper() {
        if (parsed == null) {
            parsed = Paper.parse(paper);
        }
        return parsed;
    }

    String paperJson() {
        return paper;
    }

    public boolean isPractice() {
        return practice;
    }

    /** When in the course it was begun; only of the forms for before and after. */
    public Optional<Occasion> occasion() {
        return Optional.ofNullable(occasion).map(Occasion::of);
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** Whether its time is over, so that nothing can be saved any more. */
    public boolean isLate(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    void submit(Instant now, double points, int maxPoints) {
        this.submittedAt = deadline != null && now.isAfter(deadline) ? deadline : now;
        this.points = points;
        this.maxPoints = maxPoints;
    }

    /** The sum of the marks; nothing before it was handed in. */
    public Optional<Double> points() {
        return Optional.ofNullable(points);
    }

    public Optional<Integer> maxPoints() {
        return Optional.ofNullable(maxPoints);
    }

    /** The sum of the marks as a share of what could be had, 0 to 1; nothing before it was handed in. */
    public Optional<Double> share() {
        return points().map(sum -> sum / Math.max(1, maxPoints().orElse(1)));
    }
}
