package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often someone may find out whether an email has been signed up with. We send no mail, so a sign-up must say at once
 * that its email is taken: its owner has to learn that there is an account to sign in to, and any other answer would
 * differ from the one to a free email just as visibly. What can be done is to make asking slow. Only what ends in "taken"
 * counts as asking, so that a lecture hall behind one network address can sign up together; that has a loose limit of its
 * own.
 */
@ApplicationScoped
class EmailProbes {
    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 20;
    private static final int SIGN_UPS_PER_ADDRESS = 500;

    @Inject
    private Throttle throttle;

    /** @throws Refusal when there have been too many within a quarter of an hour */
    Throttle.Try begin(String email, Visit visit) throws Refusal {
        if (!throttle.allows("sign-up", visit.address(), SIGN_UPS_PER_ADDRESS)) {
            throw new Refusal(Refusal.Reason.TOO_MANY);
        }
        return throttle.begin(
                new Throttle.Limit(subject(email), PER_EMAIL),
                Throttle.Limit.of("taken " + visit.address(), PER_ADDRESS));
    }

    /** Under what asking for an email is counted. */
    static byte[] subject(String email) {
        return Digest.of("sign-up " + FailedSignIns.canonical(email));
    }

    /** The email was free. */
    void harmless(Throttle.Try tried) {
        throttle.takeBack(tried);
    }
}
