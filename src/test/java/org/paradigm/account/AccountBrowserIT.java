package org.paradigm.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;

/** The pages of accounts in a browser, in each of their states. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class AccountBrowserIT {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void canBeUsedByEverybodyFromSigningUpToErasing(String language) {
        var email = UUID.randomUUID() + "@example.org";
        try (var window = Browser.open()) {
            Browser.becomeGuest(window);
            var page = window.newPage();
            page.navigate("/" + language + "/sign-up");
            fillIn(page, email, "1234567890");
            assertThat(page.locator("#password-error")).isVisible();
            check(page);

            fillIn(page, email, Someone.PASSWORD);
            assertThat(page.locator(".codes li")).hasCount(10);
            check(page);

            page.locator("main a.primary").click();
            page.navigate("/" + language + "/account");
            page.locator("main details")
                    .all()
                    .forEach(details -> details.locator("summary").click());
            check(page);

            page.locator("#email-password").fill("wrong");
            page.locator("#email").fill("new" + email);
            page.locator("button[value=email]").click();
            assertThat(page.locator("#email-password-error")).isVisible();
            check(page);

            page.locator("form[action$=sign-out] button").click();
            assertThat(page.locator(".notice[role=status]")).isVisible();
            check(page);

            signIn(page, email, "wrong");
            assertThat(page.locator(".notice[role=alert]")).isVisible();
            check(page);
        }
        try (var elsewhere = Browser.open()) {
            Browser.becomeGuest(elsewhere);
            var page = elsewhere.newPage();
            page.navigate("/" + language + "/sign-in");
            signIn(page, email, Someone.PASSWORD);
            assertThat(page.locator("button[value=yes]")).isVisible();
            check(page);

            page.locator("button[value=yes]").click();
            page.navigate("/" + language + "/account");
            page.locator("details:has(#erase-password) summary").click();
            page.locator("#erase-password").fill(Someone.PASSWORD);
            page.locator("button.danger").click();
            assertThat(page.locator(".notice[data-state=right]")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void canBeUsedByEveryAdministrator(String language) {
        var administrator = Someone.fresh().with(Role.ADMINISTRATOR).with(Role.INSTRUCTOR);
        var someone = Someone.fresh();
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/" + language + "/sign-in?back=/" + language + "/admin");
            signIn(page, administrator.email, Someone.PASSWORD);
            page.locator("#find").fill(someone.email);
            page.locator("form[role=search] button").click();
            page.locator("button[value=reset]").click();
            assertThat(page.locator(".notice code")).isVisible();
            check(page);
            page.locator("button[value=lock]").click();
            assertThat(page.locator("button[value=unlock]")).isVisible();
            check(page);
        }
    }

    private static void fillIn(Page page, String email, String password) {
        page.locator("#name").fill("Lin 林悦");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("[name=privacy]").check();
        page.locator("main .primary").click();
    }

    private static void signIn(Page page, String email, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("main .primary").click();
    }

    private static void check(Page page) {
        page.setViewportSize(1280, 800);
        Accessible.inLightAndDark(page);
        Accessible.inANarrowWindow(page);
    }
}
