package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paradigm.running.Visitor;

/** A person whom one test has made for itself, with a browser in which they are signed in. */
final class Someone {
    static final String PASSWORD = "vesper tangerine ladder";
    private static final Pattern CODE = Pattern.compile("<li>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</li>");

    final String name = "Lin 林悦";
    final String email = UUID.randomUUID() + "@example.org";
    final Visitor browser;
    final HttpResponse<String> welcome;

    private Someone(Visitor browser) {
        this.browser = browser;
        this.welcome = signUp(browser, name, email, PASSWORD);
        assertThat(welcome.statusCode()).as(welcome.body()).isEqualTo(200);
        assertThat(codes()).as(welcome.body()).hasSize(10);
    }

    static Someone fresh() {
        return new Someone(new Visitor());
    }

    /** Who signs up where something has been answered before. */
    static Someone in(Visitor browser) {
        return new Someone(browser);
    }

    static HttpResponse<String> signUp(Visitor browser, String name, String email, String password) {
        return browser.post("/en/sign-up", "name", name, "email", email, "password", password, "privacy", "read");
    }

    static HttpResponse<String> signIn(Visitor browser, String email, String password) {
        return browser.post("/en/sign-in", "email", email, "password", password);
    }

    /** Another browser, in which they have just signed in. */
    Visitor elsewhere() {
        var other = new Visitor();
        assertThat(signIn(other, email, PASSWORD).statusCode()).isEqualTo(303);
        return other;
    }

    UUID id() {
        return (UUID) Traces.one("select id from account where email = ?", email);
    }

    List<String> codes() {
        return codesIn(welcome);
    }

    static List<String> codesIn(HttpResponse<String> page) {
        return CODE.matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    Someone with(Role role) {
        Traces.change("insert into account_role values (?, ?) on conflict do nothing", id(), role.code());
        return this;
    }

    static boolean signedIn(Visitor browser) {
        return browser.get("/en/account").statusCode() == 200;
    }

    /** Somebody at this network address, as a trusted proxy tells. */
    static Visitor from(String address) {
        new Visitor().post("/test/settings", "paradigm.trusted.proxies", "127.0.0.1 0:0:0:0:0:0:0:1");
        return new Visitor().with("X-Forwarded-For", address);
    }

    static String token(Visitor browser) {
        return cookie(browser, "paradigm");
    }

    static String cookie(Visitor browser, String name) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    static String location(HttpResponse<String> redirect) {
        return redirect.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^http://[^/]+", ""))
                .orElse(null);
    }
}
