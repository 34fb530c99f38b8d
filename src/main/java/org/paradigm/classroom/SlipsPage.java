package org.paradigm.classroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.paradigm.account.Me;
import org.paradigm.account.Role;
import org.paradigm.authoring.Library;
import org.paradigm.lesson.Lesson;
import org.paradigm.lesson.Slip;
import org.paradigm.platform.Page;

/** {@code /{lang}/teach/slips}: the appendix for teachers. */
@Named
@RequestScoped
public class SlipsPage implements Page {
    @Inject
    private Me me;

    @Inject
    private Library library;

    private List<Slip> slips = List.of();

    @Override
    public void open() {
        if (me.require(Role.INSTRUCTOR)) {
            slips = library.course().document().slips();
        }
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** Where it matters; null if nowhere. */
    public Lesson lesson(Slip slip) {
        return library.course().find(slip.lesson()).orElse(null);
    }
}
