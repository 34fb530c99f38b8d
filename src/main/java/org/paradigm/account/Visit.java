package org.paradigm.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.paradigm.platform.ClientAddress;

/**
 * What a request tells about the browser that someone wants to come in with.
 *
 * @param before who the browser was known as until now
 * @param browser as its owner will recognise it, or null
 * @param device what it keeps of the account that it was last let into
 */
record Visit(Optional<Recognition.Known> before, String browser, Optional<KnownDevice> device, String address) {
    /** Whether its owner has been let into this account here before. */
    boolean isKnownTo(UUID account, String passwordHash) {
        return device.filter(known -> known.knows(account, passwordHash)).isPresent();
    }

    static Visit of(HttpServletRequest request) {
        var before = TokenMechanism.of(request) instanceof Recognition.Known known
                ? Optional.of(known)
                : Optional.<Recognition.Known>empty();
        return new Visit(
                before, Device.of(request.getHeader("User-Agent")), KnownDevice.in(request), ClientAddress.of(request));
    }
}
