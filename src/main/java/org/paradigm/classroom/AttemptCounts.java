package org.paradigm.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.paradigm.attempt.Begun;
import org.paradigm.attempt.HandedIn;
import org.paradigm.authoring.Edition;

/** How many attempts at each version of a quiz were begun and handed in, kept up as it happens. */
@ApplicationScoped
public class AttemptCounts {
    @PersistenceContext
    private EntityManager entities;

    void begun(@Observes Begun begun) {
        add(begun.edition(), 1, 0, 0);
    }

    void handedIn(@Observes HandedIn handedIn) {
        add(handedIn.edition(), 0, 1, handedIn.score().percent() / 100);
    }

    private void add(Edition edition, int begun, int handedIn, double points) {
        entities.createNativeQuery("""
                        insert into attempt_count as old (quiz_id, version, begun, handed_in, points)
                        values (:quiz, :version, :begun, :handedIn, :points)
                        on conflict (quiz_id, version) do update set
                            begun = old.begun + excluded.begun,
                            handed_in = old.handed_in + excluded.handed_in,
                            points = old.points + excluded.points""")
                .setParameter("quiz", edition.quiz().id())
                .setParameter("version", edition.sha256())
                .setParameter("begun", begun)
                .setParameter("handedIn", handedIn)
                .setParameter("points", points)
                .executeUpdate();
    }
}
