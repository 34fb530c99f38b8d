package org.paradigm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Collectors;

/** What holds for every page and every state of it, in a browser. */
public final class Accessible {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    /** axe finds nothing, light and dark; only colours differ between the two. */
    public static void inLightAndDark(Page page) {
        expectNothing(page, ColorScheme.LIGHT, new AxeBuilder(page).withTags(RULES));
        expectNothing(page, ColorScheme.DARK, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void expectNothing(Page page, ColorScheme scheme, AxeBuilder axe) {
        // without motion, so that no colour is met half way
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        var found = axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp()
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> "\n    " + node.getHtml())
                                .collect(Collectors.joining()))
                .toList();
        assertThat(found).as(page.url() + " " + scheme).isEmpty();
    }

    /** Nothing has to be scrolled to the side, even in a window of 320 pixels. */
    public static void inANarrowWindow(Page page) {
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(320);
    }
}
