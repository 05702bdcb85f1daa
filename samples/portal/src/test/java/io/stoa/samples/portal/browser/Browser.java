package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.stoa.samples.portal.RunningPortal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * A visitor with a browser. Without a chromium on the machine the tests are skipped and say so; where the environment variable
 * {@code CI} is {@code true} they are required.
 */
public final class Browser implements AutoCloseable {

    /** The widths that pages are looked at in. */
    public enum Screen {
        /** A desk. */
        WIDE(1440, 900),
        /** A telephone. */
        NARROW(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_SECONDS = 60;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser shared;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    /**
     * Opens a new window without cookies.
     *
     * @param language the language that the browser asks for
     * @param screen how large it is
     * @param dark whether it asks for dark colours
     * @return the browser
     */
    public static Browser open(String language, Screen screen, boolean dark) {
        return new Browser(chromium().newContext(options(language, screen, dark)));
    }

    /**
     * Opens a new window in which no script of a page runs.
     *
     * @param language the language that the browser asks for
     * @return the browser
     */
    public static Browser withoutScripts(String language) {
        return new Browser(
                chromium().newContext(options(language, Screen.WIDE, false).setJavaScriptEnabled(false)));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(
            String language, Screen screen, boolean dark) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(RunningPortal.address())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(screen.width, screen.height);
    }

    /**
     * Opens a new window of the usual kind: wide and light.
     *
     * @param language the language that the browser asks for
     * @return the browser
     */
    public static Browser open(String language) {
        return open(language, Screen.WIDE, false);
    }

    /** {@return the page in the window} */
    public Page page() {
        return page;
    }

    /**
     * Signs a demo user in.
     *
     * @param user the user's name
     * @return this
     */
    public Browser signIn(String user) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("stoa-demo");
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).as("signed in as %s", user).doesNotContain("sign-in");
        return this;
    }

    /**
     * Looks at a page again and again until it shows what the portal does in the background, for a minute at most.
     *
     * @param path the page
     * @param wanted a selector of what is to appear
     * @return this
     */
    public Browser until(String path, String wanted) {
        for (int i = 0; i < PATIENCE_SECONDS; i++) {
            page.navigate(path);
            if (page.locator(wanted).count() > 0) {
                return this;
            }
            page.waitForTimeout(1000);
        }
        throw new AssertionError(
                path + " never showed " + wanted + ": " + page.locator("main").innerText());
    }

    /**
     * Keeps a picture of the whole page in {@code target/screenshots}.
     *
     * @param name its name without an ending
     * @return this
     */
    public Browser shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /**
     * Checks that the page can be used without eyes or mouse (no serious violation found by axe), is not wider than its window,
     * shows no key of a missing text and no fault of the server, and that the browser had nothing to complain about.
     *
     * @return this
     */
    public Browser isSound() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("axe on %s", page.url())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        return isWhole();
    }

    /**
     * Checks what {@link #isSound} does but for axe, which needs scripts of its own.
     *
     * @return this
     */
    public Browser isWhole() {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is wider than its window", page.url())
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as("texts of %s", page.url())
                .doesNotContain("??");
        assertThat(page.locator("main p.code").allInnerTexts())
                .as("what %s failed with", page.url())
                .noneMatch(status -> status.startsWith("5"));
        assertThat(complaints).as("what the browser said about %s", page.url()).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private void listen(ConsoleMessage message) {
        // A refusal that a journey provokes is told here as well; it is not a fault of the page.
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(there, "skipped: there is no " + CHROMIUM);
        }
        if (shared == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(FLAGS));
        }
        return shared;
    }
}
