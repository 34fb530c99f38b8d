package org.paradigm.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.paradigm.platform.ClientAddress;

/**
 * What a request tells about the browser that someone wants to come in with.
 *
 * @param before who the browser was known as until now
 * @param device as its owner will recognise it, or null
 */
record Visit(Optional<Recognition.Known> before, String device, String address) {
    static Visit of(HttpServletRequest request) {
        var before = TokenMechanism.of(request) instanceof Recognition.Known known
                ? Optional.of(known)
                : Optional.<Recognition.Known>empty();
        return new Visit(before, Device.of(request.getHeader("User-Agent")), ClientAddress.of(request));
    }
}
