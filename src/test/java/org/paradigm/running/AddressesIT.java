package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AddressesIT {
    private final Visitor visitor = new Visitor();

    @Test
    void leadsToTheReadersLanguage() {
        assertThat(new Visitor()
                        .with("Accept-Language", "zh-TW,en;q=0.5")
                        .get("/")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/zh/");
        assertThat(new Visitor()
                        .with("Accept-Language", "fr,en;q=0.5")
                        .get("/")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/en/");
    }

    @Test
    void hidesTheFilesBehindThePages() {
        assertThat(visitor.get("/reading/map.xhtml").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/en/reading/map.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void saysInTheRightLanguageThatThereIsNoSuchPage() {
        var chinese = visitor.get("/zh/nowhere");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有这个页面").contains("lang=\"zh-CN\"");
        var english = visitor.get("/en/nowhere");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("There is no such page");
    }

    @Test
    void sendsAWholePageWhenItRefuses() {
        for (var path : new String[] {"/en/nowhere", "/en/lesson/nowhere", "/en/admin"}) {
            for (var time = 0; time < 2; time++) {
                assertThat(visitor.get(path).body())
                        .as(path)
                        .contains("/resources/css/paradigm.css?v=", "<a href=\"/en/glossary\"", "Skip to the text")
                        .doesNotContain("\0");
            }
        }
    }

    @Test
    void neverOpensAnHttpSession() {
        for (var path : new String[] {"/en/", "/zh/", "/en/nowhere", "/health/live", "/reading/map.xhtml"}) {
            assertThat(visitor.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.contains("JSESSIONID"));
        }
    }

    @Test
    void sendsAStrictPolicyWithEveryResponse() {
        for (var path : new String[] {"/en/", "/en/nowhere", "/resources/css/paradigm.css", "/health/ready"}) {
            assertThat(visitor.get(path)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElse(""))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void isReadyWhenDatabaseAndContentAre() {
        var ready = visitor.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"database\":\"up\"");
    }
}
