package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How often someone may fail to prove who they are, within a quarter of an hour. Nobody can keep the owner of an account
 * out of it by failing on purpose: browsers in which its owner has been before are counted by themselves (OWASP's
 * "device cookies", see {@link KnownDevice}); of all others, each network address is counted by itself, and only when
 * many addresses together guess at one account are they all refused. An address as a whole is counted loosely, since a
 * campus may be one.
 */
@ApplicationScoped
class FailedSignIns {
    private static final int PER_DEVICE = 10;
    private static final int PER_ACCOUNT_AND_ADDRESS = 10;
    private static final int PER_ACCOUNT = 50;
    private static final int PER_ADDRESS = 100;

    @Inject
    private Throttle throttle;

    /**
     * @param known whether the browser has shown that the account's owner has been there before
     * @throws Refusal when there have been too many failures
     */
    Throttle.Try begin(String email, Visit visit, boolean known) throws Refusal {
        var address = Throttle.Limit.of("address " + visit.address(), PER_ADDRESS);
        if (known) {
            var device = visit.device().map(KnownDevice::text).orElse("");
            return throttle.begin(Throttle.Limit.of("device " + device, PER_DEVICE));
        }
        return throttle.begin(
                Throttle.Limit.of(canonical(email) + " from " + visit.address(), PER_ACCOUNT_AND_ADDRESS),
                new Throttle.Limit(subject(email), PER_ACCOUNT),
                address);
    }

    /** By somebody who is signed in, and is asked for the password once more. */
    Throttle.Try begin(Optional<UUID> signIn) throws Refusal {
        return throttle.begin(
                Throttle.Limit.of("sign-in " + signIn.map(UUID::toString).orElse(""), PER_DEVICE));
    }

    /** It was no failure after all; what failed before in the same way is forgotten too. */
    void succeeded(Throttle.Try tried) {
        throttle.forgive(tried);
    }

    /** Under what the failures of strangers on an account are counted, whether it exists or not. */
    static byte[] subject(String email) {
        return Digest.of(canonical(email));
    }

    static String canonical(String email) {
        return "email " + email.trim().toLowerCase(Locale.ROOT);
    }
}
