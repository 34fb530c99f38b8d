package org.paradigm.running;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Chromium, started once for all tests against a server. Tests that need it say {@code @ExtendWith(Browser.class)}; where
 * there is none ({@code CHROMIUM_PATH}, {@code /usr/bin/chromium}) they are skipped, and a line says so.
 */
public class Browser implements ExecutionCondition {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Optional<Path> CHROMIUM = Stream.of(System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium")
            .filter(path -> path != null && !path.isBlank())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    private static boolean told;
    private static com.microsoft.playwright.Browser running;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (CHROMIUM.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is " + CHROMIUM.get());
        }
        if (!told) {
            told = true;
            System.out.println("no Chromium found: browser tests are skipped");
        }
        return ConditionEvaluationResult.disabled("no Chromium found");
    }

    /** A window of its own, with cookies of its own; paths are below the address of the server. */
    public static BrowserContext open() {
        return open(1280, 800);
    }

    public static BrowserContext open(int width, int height) {
        if (running == null) {
            var playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM.orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        return running.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Visitor.BASE)
                .setViewportSize(width, height));
    }

    /** Makes a guest of whoever uses this window. */
    public static void becomeGuest(BrowserContext window) {
        window.request()
                .post(
                        "/test/answers",
                        RequestOptions.create()
                                .setHeader("Origin", Visitor.BASE)
                                .setForm(FormData.create().set("answer", "1")));
    }
}
