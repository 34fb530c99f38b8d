package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Logger;
import org.paradigm.platform.DatabaseAway;
import org.paradigm.platform.Headers;
import org.paradigm.platform.Place;

/**
 * The database's, while someone wants to come in. Their form is shown all the same, says so, and keeps what was typed
 * but for secrets; the answer to a post is 503.
 */
@Named
@RequestScoped
public class Absence {
    private static final Logger LOG = Logger.getLogger(Absence.class.getName());

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    private boolean met;

    /** Does what a form has asked for, unless it cannot be done now. */
    void bear(Runnable work) {
        if (me.isDatabaseAway()) {
            meet();
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e)) {
                throw e;
            }
            meet();
        }
    }

    private void meet() {
        met = true;
        place.unavailableYet();
        LOG.warning("Request " + request.getAttribute(Headers.REQUEST_ID) + " POST " + place.getAddress()
                + ": the database is away");
    }

    /** Whether this request has met it. Not every request asks the database: false does not say that it is there. */
    public boolean isNoticed() {
        return met || me.isDatabaseAway();
    }
}
