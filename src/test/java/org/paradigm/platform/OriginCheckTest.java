package org.paradigm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginCheckTest {
    @ParameterizedTest
    @CsvSource({
        // our address            Sec-Fetch-Site Origin                        cookie allowed
        "https://c.example.edu,     same-origin,  https://c.example.edu,        true,  true",
        "https://c.example.edu,     none,         ,                             true,  true",
        "https://c.example.edu,     same-site,    https://c.example.edu,        true,  false",
        "https://c.example.edu,     cross-site,   ,                             false, false",
        "https://c.example.edu,     ,             https://c.example.edu,        true,  true",
        "https://c.example.edu,     ,             https://C.example.edu,        true,  true",
        "https://c.example.edu,     ,             http://c.example.edu,         true,  false",
        "https://c.example.edu,     ,             https://c.example.edu.evil,   true,  false",
        "https://c.example.edu,     ,             null,                         false, false",
        "https://c.example.edu,     ,             ,                             false, true",
        "https://c.example.edu,     ,             ,                             true,  false",
        "//localhost:8080,          ,             http://localhost:8080,        true,  true",
        "//localhost:8080,          ,             https://localhost:8080,       true,  true",
        "//localhost:8080,          ,             http://localhost:9090,        true,  false"
    })
    void believesBrowsers(String own, String site, String origin, boolean cookie, boolean allowed) {
        assertThat(OriginCheck.allows(own, site, origin, cookie)).isEqualTo(allowed);
    }
}
