package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class OriginIT {
    private static final String PAGE = "/en/theme";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "QUERY"})
    void refusesWhatAnotherSiteSends(String verb) {
        assertThat(status(verb, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(status(verb, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(status(verb, "Origin", "https://example.com")).isEqualTo(403);
        assertThat(status(verb, "Origin", "null")).isEqualTo(403);
        assertThat(status(verb, "Cookie", "paradigm=x")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "QUERY"})
    void takesWhatOurOwnPagesSend(String verb) {
        assertThat(status(verb, "Sec-Fetch-Site", "same-origin")).isNotEqualTo(403);
        assertThat(status(verb, "Origin", Visitor.BASE)).isNotEqualTo(403);
        assertThat(status(verb, "X-Of", "no browser at all")).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void letsAnyoneLinkHere(String verb) {
        var visitor = new Visitor();
        var followed = visitor.send(visitor.request("/en/privacy")
                .header("Sec-Fetch-Site", "cross-site")
                .method(verb, BodyPublishers.noBody()));
        assertThat(followed.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void saysWhyItWasRefused(String language) {
        var visitor = new Visitor();
        var refused = visitor.send(visitor.request("/" + language + "/sign-out")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
        assertThat(refused.body()).contains(language.equals("en") ? "came from another site" : "这次提交来自别的网站");
    }

    private static int status(String verb, String header, String value) {
        var visitor = new Visitor();
        // Payara answers 400 to a DELETE that has a body.
        var body = verb.equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("theme=dark");
        return visitor.send(visitor.request(PAGE).header(header, value).method(verb, body))
                .statusCode();
    }
}
