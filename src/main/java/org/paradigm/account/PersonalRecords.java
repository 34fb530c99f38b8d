package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is kept about someone, by every package together. */
@ApplicationScoped
class PersonalRecords {
    @Inject
    @Any
    private Instance<PersonalRecord> all;

    long answers(UUID account) {
        return all.stream().mapToLong(record -> record.answers(account)).sum();
    }

    void handOver(UUID guest, UUID person) {
        inOrder().forEach(record -> record.handOver(guest, person));
    }

    void erase(UUID account) {
        inOrder().forEach(record -> record.erase(account));
    }

    /** In one transaction, so that its parts fit together. */
    @Transactional
    JsonObject export(UUID account) {
        var everything = Json.createObjectBuilder();
        inOrder().forEach(record -> everything.add(record.name(), record.export(account)));
        return everything.build();
    }

    /** Always the same, so that two transactions never wait for each other. */
    private Stream<PersonalRecord> inOrder() {
        return all.stream().sorted(Comparator.comparing(PersonalRecord::name));
    }
}
