package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenCookieTest {
    @AfterEach
    void noAddressIsSet() {
        System.clearProperty("paradigm.url");
    }

    @Test
    void isBoundToItsHostBehindTls() {
        System.setProperty("paradigm.url", "https://course.example.edu");
        var cookie = given();
        assertThat(cookie.getName()).isEqualTo("__Host-paradigm");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void worksWithoutTlsOnOnesOwnMachine() {
        var cookie = given();
        assertThat(cookie.getName()).isEqualTo("paradigm");
        assertThat(cookie.getSecure()).isFalse();
    }

    @Test
    void isOutOfReachOfScriptsAndOtherSites() {
        var cookie = given();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(90 * 24 * 60 * 60);
    }

    private static Cookie given() {
        var added = new AtomicReference<Cookie>();
        var request = fake(HttpServletRequest.class, argument -> false);
        var response = fake(HttpServletResponse.class, argument -> {
            added.set((Cookie) argument);
            return null;
        });
        new TokenCookie(Token.fresh(), false).give(request, response, Duration.ofDays(90));
        return added.get();
    }

    private static <T> T fake(Class<T> type, Function<Object, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(arguments == null ? null : arguments[0])));
    }
}
