package io.tallywire.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;

import io.tallywire.cli.system.Service;

/** What holds for every page: it can be used by everybody, fits every screen, and comes fast. */
class ConsolePagesIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int FIRST_VIEW = 300_000;
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("start", "button[name=sample]"),
            Map.entry("compose", "form[name=article]"), Map.entry("article", ".article-text .figure"),
            Map.entry("series-list", "tbody tr"), Map.entry("series", "tw-chart.held[data-drawn-in]"),
            Map.entry("alerts", ".alert"),
            Map.entry("alert", ".quote mark"), Map.entry("rules", "[data-rule]"), Map.entry("rule", "form[name=rule]"),
            Map.entry("subscriptions", "tw-subscription"), Map.entry("status", "dl.facts"));
    private static final String ARTICLE = "pages-" + UUID.randomUUID();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(SYSTEM);
        for (String desk : List.of("morning", "evening")) {
            assertThat(SYSTEM.post(Service.ALERTS, "/subscriptions", Map.of("url", "http://localhost:9/desk/" + desk))
                    .statusCode()).isEqualTo(201);
        }
        SYSTEM.post(Map.of("id", ARTICLE, "publisher", "Hafenblatt", "language", "de", "title", "Mehr Leuchtbaken an der Küste",
                "text", """
                        Nach Angaben des Seeamts steigt die Zahl der Leuchtbaken von rund 150 auf bis zu 400. \
                        Die Fischer rechnen mit 200 bis 250 Leuchtbaken."""));
        SYSTEM.alerts(ARTICLE, 1);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ "LIGHT, 1280, en-US", "DARK, 1280, de-DE", "LIGHT, 360, de-DE", "DARK, 3840, en-US" })
    void everyPageFitsAndIsOpenToAll(ColorScheme theme, int width, String language) {
        String claimed = "#/series/" + SYSTEM.claims(ARTICLE).getLast().path("seriesId").asText();
        String alert = "#/alerts/" + SYSTEM.alerts(ARTICLE, 1).getFirst().path("id").asText();
        Map<String, String> addresses = Map.ofEntries(Map.entry("start", "#/"), Map.entry("compose", "#/article"),
                Map.entry("article", "#/article/" + ARTICLE), Map.entry("series-list", "#/series"),
                Map.entry("series", claimed),
                Map.entry("alerts", "#/alerts"), Map.entry("alert", alert), Map.entry("rules", "#/rules"),
                Map.entry("rule", "#/rules/new"), Map.entry("subscriptions", "#/subscriptions"),
                Map.entry("status", "#/status"));
        List<String> found = new ArrayList<>();

        Page page = browser.page("#/", theme, width, language);
        addresses.forEach((name, address) -> {
            browser.go(page, address);
            settle(page, name);
            page.screenshot(new ScreenshotOptions().setFullPage(true)
                    .setPath(SCREENSHOTS
                            .resolve("%s-%s-%d.png".formatted(name, theme.name().toLowerCase(java.util.Locale.ROOT), width))));
            page.evaluate("() => document.querySelectorAll('main details').forEach(details => { details.open = true; })");
            for (Rule violation : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                found.add(name + ": " + violation.getId() + " at " + violation.getNodes().getFirst().getHtml());
            }
            if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                found.add(name + ": is wider than the screen");
            }
        });
        page.context().close();

        assertThat(found).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    /** Waits for what is peculiar to the page. */
    private static void settle(Page page, String name) {
        page.locator(SIGNS.getOrDefault(name, "h1")).first().waitFor();
        if (name.equals("article")) {
            page.locator(".article-text .figure").nth(1).click();
        }
        if (name.equals("subscriptions")) {
            for (String desk : List.of("morning", "evening")) {
                Locator own = page.locator("tw-subscription", new Page.LocatorOptions().setHasText("localhost:9/desk/" + desk));
                own.locator("details").last().evaluate("log => { log.open = true; }");
                own.locator("tw-deliveries td").first().waitFor();
            }
        }
    }

    @Test
    void theFirstViewIsSmallAndHasNoChartsInIt() {
        List<Request> requests = new ArrayList<>();
        Page page = browser.window();
        page.onRequestFinished(requests::add);
        browser.go(page, "#/");
        page.locator("tw-page-start button[name=sample]").waitFor();

        List<Request> loaded = List.copyOf(requests);
        assertThat(loaded).anyMatch(request -> request.url().endsWith(".js"));
        assertThat(loaded.stream().mapToInt(request -> request.sizes().responseBodySize).sum()).isBetween(10_000, FIRST_VIEW);
    }

    @Test
    void theKeyboardAloneSufficesToReadAFigure() {
        Page page = browser.page("#/article/" + ARTICLE);
        page.locator(".article-text .figure").first().waitFor();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        Locator figure = page.locator(".article-text .figure").first();
        for (int i = 0; i < 20 && !(boolean) figure.evaluate("figure => figure === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("tw-figure-card .value")).hasText("about 150");
    }

    @Test
    void germanPagesSayLabelsInGerman() {
        String id = "pages-" + UUID.randomUUID();
        SYSTEM.post(Map.of("id", id, "publisher", "Hafenblatt", "language", "en", "text", "The council counted 31 bridges."));
        String series = SYSTEM.claims(id).getFirst().path("seriesId").asText();

        Page page = browser.page("#/series/" + series, ColorScheme.LIGHT, 1280, "de-DE");

        assertThat(page.locator("h1")).containsText("Brücke");
        assertThat(page.locator("main")).containsText("gezählt Brücke");
    }

    @Test
    void theLanguageIsThePersonsAndCanBeChanged() {
        Page page = browser.page("#/alerts", ColorScheme.LIGHT, 1280, "de-DE");
        assertThat(page.locator("h1")).hasText("Meldungen");
        assertThat(page.locator("html")).hasAttribute("lang", "de");

        page.locator("header button", new Page.LocatorOptions().setHasText("English")).click();

        assertThat(page.locator("h1")).hasText("Alerts");
        page.reload();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Alerts"));
    }
}
