package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Whether the guest who had used a device was the person who then signed in on it. Nobody but that person can say. */
@ApplicationScoped
class HandingOver {
    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private PersonalRecords records;

    /** How many answers are asked about; none when there is nothing to ask. */
    Optional<Long> question(Recognition.Known person) {
        return signIns.find(person.account(), person.signIn())
                .flatMap(SignIn::guest)
                .map(records::answers)
                .filter(answers -> answers > 0);
    }

    /** Everything of the guest's becomes the person's, and the guest is no more. */
    @Transactional
    void accept(Recognition.Known person) {
        var guest = answered(person);
        // Whoever is saving for the guest at this moment comes first, or fails: nothing is saved and then left behind.
        if (guest.flatMap(accounts::findLocked).isPresent()) {
            records.handOver(guest.get(), person.account());
            records.erase(guest.get());
            accounts.delete(guest.get());
        }
    }

    /** The guest's record stays where it is, linked to nobody. */
    @Transactional
    void decline(Recognition.Known person) {
        answered(person);
    }

    private Optional<UUID> answered(Recognition.Known person) {
        var signIn = signIns.find(person.account(), person.signIn());
        var guest = signIn.flatMap(SignIn::guest);
        signIn.ifPresent(SignIn::asked);
        return guest;
    }
}
