package org.paradigm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Visitor;

@ExtendWith(ArquillianExtension.class)
class FirstAdministratorIT {
    @BeforeEach
    void nobodyHasBeenFirst() {
        Traces.change("delete from first_administrator");
    }

    @Test
    void signsUpByAnyPrintedLinkOnce() {
        var oneNodes = print();
        var anothers = print();
        assertThat(new Visitor().get(oneNodes).body()).contains("The link from the console works once");
        var browser = new Visitor();
        var joined = browser.post(
                anothers,
                "name",
                "Ada",
                "email",
                UUID.randomUUID() + "@example.org",
                "password",
                Someone.PASSWORD,
                "privacy",
                "read");
        assertThat(Someone.codesIn(joined)).hasSize(10);
        assertThat(browser.get("/en/admin").statusCode()).isEqualTo(200);
        for (var link : new String[] {oneNodes, anothers}) {
            assertThat(new Visitor().get(link).body()).contains("This link has been used");
        }
        assertThat(Traces.count("select count(*) from first_administrator_link"))
                .isZero();
    }

    @Test
    void takesTheRoleWhenSignedInAlready() {
        var someone = Someone.fresh();
        var link = print();
        assertThat(someone.browser.get(link).body()).contains("Become administrator");
        assertThat(Someone.location(someone.browser.post(link))).isEqualTo("/en/admin");
        assertThat(someone.browser.get("/en/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void isNobodyWithoutALink() {
        var someone = Someone.fresh();
        var guessed = "/zh/first-administrator/" + Token.fresh().text();
        assertThat(someone.browser.get(guessed).body()).contains("这个链接已经用过，或者从未发出");
        someone.browser.post(guessed);
        assertThat(someone.browser.get("/en/admin").statusCode()).isEqualTo(403);
    }

    /** As each start of each node does. */
    private static String print() {
        var token = Token.fresh();
        Traces.change("insert into first_administrator_link values (?, now())", (Object) token.hash());
        return "/en/first-administrator/" + token.text();
    }
}
