package org.paradigm.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Where a request comes from. {@code X-Forwarded-For} is believed only as far as trusted proxies have written it. */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                Settings.trustedProxies());
    }

    /** Each proxy appends whom it heard from: read from the end, the first that is no proxy of ours is the client. */
    static String of(String peer, List<String> forwarded, Collection<String> trusted) {
        var hops = new ArrayList<String>();
        forwarded.forEach(
                header -> Arrays.stream(header.split(",")).map(String::trim).forEach(hops::add));
        var address = peer;
        while (trusted.contains(address) && !hops.isEmpty()) {
            address = hops.remove(hops.size() - 1);
        }
        return address;
    }
}
