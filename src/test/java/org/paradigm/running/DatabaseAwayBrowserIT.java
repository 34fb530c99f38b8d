package org.paradigm.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who answers while the database is away, and what becomes of the answer. */
@ExtendWith({ArquillianExtension.class, Browser.class})
class DatabaseAwayBrowserIT {
    private static final int RETRIES_MILLIS = 30_000;

    @AfterEach
    void alwaysBackForTheOthers() throws IOException {
        if (ExternalDatabase.isAway()) {
            ExternalDatabase.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void savesByItselfWhenTheDatabaseIsBack(String language) throws Exception {
        try (var window = Browser.open()) {
            var page = window.newPage();
            page.navigate("/" + language + "/quiz/knowledge-storage");
            page.locator("main button.primary").click();
            var question = page.locator("section.question")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.locator("fieldset:not(.confidence) input[type=radio]")))
                    .first();
            ExternalDatabase.stop();
            question.locator("fieldset:not(.confidence) input[type=radio]")
                    .first()
                    .check();
            assertThat(question.locator(".save-state[data-state=unsaved]")).isVisible();

            var other = window.newPage();
            other.navigate(page.url());
            Accessible.inLightAndDark(other);
            Accessible.inANarrowWindow(other);

            ExternalDatabase.start();
            assertThat(question.locator(".save-state[data-state=saved]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RETRIES_MILLIS));
        }
    }
}
