package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The course as a browser finds it behind nginx with TLS, with {@code PARADIGM_URL} and the trusted proxy set. */
@ExtendWith(ArquillianExtension.class)
class NginxIT {
    private static Nginx nginx;

    @BeforeAll
    static void standInFront() throws IOException, InterruptedException, GeneralSecurityException {
        assumeTrue(Nginx.installed(), () -> "There is no " + Nginx.PROGRAM + ": nothing was tried behind a proxy.");
        nginx = Nginx.before(Visitor.BASE.replace("http://", ""));
        set(nginx.address, "127.0.0.1");
    }

    @AfterAll
    static void stepAside() throws InterruptedException {
        if (nginx != null) {
            set("", "");
            nginx.stop();
        }
    }

    private static void set(String url, String proxies) {
        var visitor = new Visitor();
        var set = visitor.send(visitor.request("/test/settings")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Visitor.form("paradigm.url", url, "paradigm.trusted.proxies", proxies))));
        assertThat(set.statusCode()).isEqualTo(200);
    }

    private static Visitor visitor() {
        return new Visitor(nginx.address, nginx.tls);
    }

    private static HttpResponse<String> signUp(Visitor visitor) {
        return visitor.post(
                "/en/sign-up",
                "name",
                "Lin",
                "email",
                UUID.randomUUID() + "@example.org",
                "password",
                "vesper tangerine ladder",
                "privacy",
                "read");
    }

    @Test
    void leadsFromHttpToTls() {
        var plain = new Visitor("http://localhost:" + nginx.http, null).get("/en/glossary?from=a%20b");
        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("Location")).hasValue(nginx.address + "/en/glossary?from=a%20b");
    }

    @Test
    void tellsBrowsersToStayWithTls() {
        for (var path : new String[] {"/", "/en/", "/en/nowhere", "/resources/css/paradigm.css"}) {
            assertThat(visitor().get(path).headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    @Test
    void namesThePublicAddressInItsLinks() {
        assertThat(visitor().get("/en/glossary").body())
                .contains("rel=\"canonical\" href=\"" + nginx.address + "/en/glossary\"")
                .contains("hreflang=\"zh\" href=\"" + nginx.address + "/zh/glossary\"")
                .doesNotContain(Visitor.BASE);
    }

    @Test
    void redirectsWithinThePublicAddress() {
        var visitor = visitor();
        signUp(visitor);
        for (var redirect : new HttpResponse<?>[] {
            visitor.get("/"), visitor.get("/en"), visitor.get("/en/sign-up"), visitor.post("/en/theme", "theme", "dark")
        }) {
            assertThat(redirect.statusCode()).as(redirect.request().toString()).isBetween(300, 399);
            assertThat(redirect.headers().firstValue("Location").orElse("none"))
                    .as(redirect.request().toString())
                    .matches("/.*|" + nginx.address + "/.*");
        }
    }

    @Test
    void bindsItsCookiesToThisHostAndToTls() {
        var visitor = visitor();
        var cookies = signUp(visitor).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .extracting(cookie -> cookie.split("=")[0])
                .containsExactlyInAnyOrder("__Host-paradigm", "__Host-paradigm-device");
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; Path=/;")
                        .containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly")
                        .containsIgnoringCase("; SameSite=Lax")
                        .doesNotContainIgnoringCase("; Domain"));
        assertThat(visitor.get("/en/account").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/en/theme", "theme", "dark")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .containsIgnoringCase("; Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void takesWhatItsOwnPagesSendAndNothingFromElsewhere(String verb) {
        assertThat(status(verb, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(status(verb, "Origin", "https://example.com")).isEqualTo(403);
        assertThat(status(verb, "Origin", nginx.address.replace("https:", "http:")))
                .as("without TLS")
                .isEqualTo(403);
        assertThat(status(verb, "Origin", Visitor.BASE)).as("the server behind").isEqualTo(403);
        assertThat(status(verb, "Sec-Fetch-Site", "same-origin")).isNotEqualTo(403);
        assertThat(status(verb, "Origin", nginx.address)).isNotEqualTo(403);
    }

    private static int status(String verb, String header, String value) {
        var visitor = visitor();
        // Payara takes no body with DELETE
        var body = verb.equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("theme=dark");
        return visitor.send(visitor.request("/en/theme").header(header, value).method(verb, body))
                .statusCode();
    }

    @Test
    void knowsTheClientWhateverItSaysOfItself() throws IOException, SQLException {
        var form = Visitor.form("email", UUID.randomUUID() + "@example.org", "password", "not the one");
        var request = "POST /en/sign-in HTTP/1.0\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.9\r\nOrigin: "
                + nginx.address + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form;
        // Linux gives this machine all of 127.0.0.0/8; the proxy itself is 127.0.0.1.
        try (var socket = nginx.tls
                .getSocketFactory()
                .createSocket("127.0.0.1", nginx.https, InetAddress.getByName("127.0.0.7"), 0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(failuresOf("127.0.0.7")).isPositive();
        assertThat(failuresOf("203.0.113.9")).isZero();
    }

    private static long failuresOf(String address) throws SQLException {
        try (var connection = ExternalDatabase.open();
                var select = connection.prepareStatement(
                        "select count(*) from failed_sign_in where subject = sha256(convert_to(?, 'UTF8'))")) {
            select.setString(1, "address " + address);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
