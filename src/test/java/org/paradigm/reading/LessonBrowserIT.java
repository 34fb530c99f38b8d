package org.paradigm.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paradigm.running.Accessible;
import org.paradigm.running.Browser;

@ExtendWith({ArquillianExtension.class, Browser.class})
class LessonBrowserIT {
    @Test
    void remembersHowFarSomebodyHasScrolled() {
        try (var window = Browser.open()) {
            Browser.becomeGuest(window);
            var page = window.newPage();
            page.navigate("/en/lesson/ffn-memory");
            read(page.locator("[data-block]").nth(6));
            page.navigate("/en/");
            waitUntil(page, "/en/lesson/ffn-memory", "Go on where you were last time");
            page.navigate("/en/lesson/ffn-memory");
            assertThat(page.getByText("Go on where you were last time")).isVisible();
        }
    }

    /** A phone may never let a hidden page go on. Nothing but the hiding can tell here: the page's clock stands still. */
    @Test
    void tellsWhereTheReaderIsWhenItsWindowIsHidden() {
        try (var window = Browser.open()) {
            window.addInitScript("window.setInterval = () => 0");
            Browser.becomeGuest(window);
            var page = window.newPage();
            page.navigate("/en/lesson/ffn-memory");
            read(page.locator("[data-block]").nth(6));
            page.evaluate("""
                    () => {
                        Object.defineProperty(document, 'hidden', {value: true});
                        document.dispatchEvent(new Event('visibilitychange'));
                    }""");
            waitUntil(page, "/en/lesson/ffn-memory", "Go on where you were last time");
            var another = window.newPage();
            another.navigate("/en/lesson/ffn-memory");
            assertThat(another.getByText("Go on where you were last time")).isVisible();
        }
    }

    @Test
    void isFinishedAtItsEnd() {
        try (var window = Browser.open()) {
            Browser.becomeGuest(window);
            var page = window.newPage();
            page.navigate("/zh/lesson/ffn-memory");
            read(page.locator("[data-block]").last());
            page.navigate("/zh/glossary");
            waitUntil(page, "/zh/", "data-state=\"read\"");
            page.navigate("/zh/");
            assertThat(page.locator("[data-state=read]")).hasCount(1);
            assertThat(page.locator("[aria-current=step]")).containsText("3.4");
            Accessible.inLightAndDark(page);
        }
    }

    @Test
    void opensItsRailAsADrawerInASmallWindow() {
        try (var window = Browser.open(390, 800)) {
            var page = window.newPage();
            page.navigate("/en/lesson/ffn-memory");
            var rail = page.locator("#rail");
            assertThat(rail).isHidden();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Contents"))
                    .click();
            assertThat(rail).isVisible();
            assertThat(rail.locator("[aria-current=page]")).hasText(java.util.regex.Pattern.compile("3\\.3.*"));
            Accessible.inLightAndDark(page);
            page.keyboard().press("Escape");
            assertThat(rail).isHidden();
        }
    }

    @Test
    void showsANoteWhereTheMarginHasNoRoom() {
        try (var window = Browser.open(390, 800)) {
            var page = window.newPage();
            page.navigate("/en/lesson/ffn-memory");
            Locator note = page.locator("a.fn + .note, sup + .note").first();
            assertThat(note).isHidden();
            page.locator("a.fn").first().click();
            assertThat(note).isVisible();
            Accessible.inLightAndDark(page);
        }
    }

    /** Scrolls to a block and waits until an observer like the page's own, made later, has seen it. */
    private static void read(Locator block) {
        block.evaluate("""
                block => new Promise(seen => {
                    block.scrollIntoView({block: 'center'});
                    new IntersectionObserver(all => all.forEach(one => one.isIntersecting && seen()),
                        {rootMargin: '-40% 0px'}).observe(block);
                })""");
    }

    /**
     * A page that is left tells where its reader was without waiting for the answer, so the next may be asked first. Asked
     * here without a script, since a lesson that is opened in vain would tell its own top when it is left.
     */
    private static void waitUntil(Page page, String address, String says) {
        for (int asked = 0; asked < 40; asked++) {
            if (page.request().get(address).text().contains(says)) {
                return;
            }
            page.waitForTimeout(250);
        }
    }
}
