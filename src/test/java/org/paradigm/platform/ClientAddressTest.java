package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final List<String> PROXIES = List.of("10.0.0.1", "10.0.0.2");

    @Test
    void isThePeerWhoIsNoProxyOfOurs() {
        assertThat(ClientAddress.of("203.0.113.9", List.of("198.51.100.1"), PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void isWhomTheProxyHeardFrom() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("198.51.100.1"), PROXIES))
                .isEqualTo("198.51.100.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("198.51.100.1, 10.0.0.2"), PROXIES))
                .isEqualTo("198.51.100.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("198.51.100.1", "10.0.0.2"), PROXIES))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void isNotWhatTheClientClaims() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("127.0.0.1, 198.51.100.1"), PROXIES))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void isTheProxyWhereItSaysNothing() {
        assertThat(ClientAddress.of("10.0.0.1", List.of(), PROXIES)).isEqualTo("10.0.0.1");
    }
}
