package org.paradigm.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.paradigm.quiz.Quiz;

/** Every version of every quiz that anyone may have been given. */
@ApplicationScoped
public class QuizVersions {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Keeps those that are not yet kept; several nodes may do so at once. */
    @Transactional
    public void store(Collection<Edition> editions) {
        for (var edition : editions) {
            entities.createNativeQuery("""
                            insert into quiz_version (sha256, quiz_id, body, stored_at)
                            values (:sha256, :quiz, cast(:body as jsonb), :now)
                            on conflict do nothing""")
                    .setParameter("sha256", edition.sha256())
                    .setParameter("quiz", edition.quiz().id())
                    .setParameter("body", edition.quiz().canonical())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    @Transactional
    public Optional<Edition> find(String sha256) {
        @SuppressWarnings("unchecked")
        var bodies = (List<String>)
                entities.createNativeQuery("select cast(body as text) from quiz_version where sha256 = :sha256")
                        .setParameter("sha256", sha256)
                        .getResultList();
        return bodies.stream().findFirst().map(body -> new Edition(Quiz.parse(body), sha256));
    }
}
