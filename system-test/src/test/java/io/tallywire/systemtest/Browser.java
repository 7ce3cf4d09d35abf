package io.tallywire.systemtest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** The machine's Chromium, with the console in it. Where there is none, the test that asks for it is skipped. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final double PATIENCE = 30_000;

    private final String console;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> faults = new ArrayList<>();

    private Browser(String console, Path executable) {
        this.console = console;
        this.playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable));
    }

    static Browser open(RunningSystem system) {
        Optional<Path> executable = executable();
        if (executable.isEmpty()) {
            System.out.println("No Chromium is installed: the console is not tested in a browser.");
        }
        assumeTrue(executable.isPresent(), "needs Chromium");
        return new Browser(system.console(), executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** A window of a person who has not been here before, at a page such as {@code #/alerts}. */
    Page page(String address) {
        return page(address, ColorScheme.LIGHT, 1280, "en-US");
    }

    Page page(String address, ColorScheme theme, int width, String language) {
        Page page = window(theme, width, language);
        go(page, address);
        return page;
    }

    /** An empty window of a person who has not been here before. */
    Page window() {
        return window(ColorScheme.LIGHT, 1280, "en-US");
    }

    private Page window(ColorScheme theme, int width, String language) {
        BrowserContext context = chromium.newContext(
                new NewContextOptions().setLocale(language).setColorScheme(theme).setViewportSize(width,
                        width < 500 ? 800 : 900));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        return page;
    }

    /** Leaves the page that is shown for another one of the console. */
    void go(Page page, String address) {
        page.navigate(console + address);
        page.locator("h1").first().waitFor();
    }

    /** What went wrong in the programs of pages so far. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
