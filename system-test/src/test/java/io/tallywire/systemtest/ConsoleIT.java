package io.tallywire.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import io.tallywire.cli.system.Service;

/** What a person does with the console, in a browser, from a pasted article to an understood alert. */
class ConsoleIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static Browser browser;

    private final String id = "console-" + UUID.randomUUID();

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open(SYSTEM);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void noProgramOfAPageFailed() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aPastedArticleIsReadPublishedAndRaisesAnAlertThatLeadsToItsWords() {
        Page alerts = live();
        Page article = browser.page("#/article");
        article.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("""
                Im Hafen wird gebaut. Nach Angaben der Hafenmeisterei stieg die Zahl der Poller am Kai von 120 auf 310.""");

        article.getByRole(AriaRole.BUTTON, button("Find figures")).click();

        assertThat(article.locator(".article-text .figure.from")).hasText("120");
        article.locator(".article-text .figure.to").click();
        assertThat(article.locator("tw-figure-card .value")).hasText("310");
        assertThat(article.locator("tw-figure-card")).containsText("Hafenmeisterei");
        assertThat(article.locator(".article-text .mention.source")).hasText("Hafenmeisterei");
        assertThat(article.locator(".article-text .mention.counted")).hasText(Pattern.compile("Poller"));

        article.getByLabel("Publisher", new Page.GetByLabelOptions().setExact(true)).fill(id);
        article.getByRole(AriaRole.BUTTON, button("Publish")).click();
        assertThat(article).hasURL(Pattern.compile("#/article/.+"));

        Locator alert = alerts.locator(".alert", new Page.LocatorOptions().setHasText(id));
        assertThat(alert.locator(".move")).containsText("120 → 310");
        alert.locator(".move a").click();
        assertThat(alerts.locator("tw-alert-detail .quote mark")).hasText(new String[] { "120", "310" });
        assertThat(alerts.locator("tw-alert-detail")).containsText("310 − 120 = +190");
        alerts.getByText("Show these words in the article").last().click();
        assertThat(alerts.locator(".article-text .figure.to")).isFocused();
        assertThat(alerts.locator(".article-text .figure.to")).hasText("310");
    }

    @Test
    void aWrongFigureIsFlaggedForReview() {
        post("Es gab 77 Schleusen.", Instant.now());
        String claim = SYSTEM.claims(id).getFirst().path("id").asText();
        Page article = browser.page("#/article/" + id);
        article.locator(".article-text .figure").click();
        article.getByRole(AriaRole.BUTTON, button("This is wrong")).click();
        article.getByLabel("What is wrong").selectOption("counted");
        article.getByLabel(Pattern.compile("^Note")).fill("<b>sluices</b>");

        article.getByRole(AriaRole.BUTTON, button("Flag it")).click();

        assertThat(article.locator("tw-toast")).containsText("Noted for review");
        assertThat(SYSTEM.client(Service.CLAIMS).items("/flags?limit=1000"))
                .anySatisfy(flag -> assertThat(List.of(flag.path("claim").path("id").asText(), flag.path("reason").asText(),
                        flag.path("note").asText())).containsExactly(claim, "counted", "<b>sluices</b>"));
    }

    @Test
    void aRuleIsTriedOutBeforeItIsSaved() {
        Instant now = Instant.now();
        post("Die Verwaltung zählte 40 Findlinge.", now.minus(3, ChronoUnit.DAYS));
        SYSTEM.claims(id);
        SYSTEM.post(article(id + "-2", "Die Verwaltung zählte 90 Findlinge.", now.minus(2, ChronoUnit.DAYS)));
        SYSTEM.alerts(id + "-2", 1);
        Page rules = browser.page("#/rules/new");
        rules.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Findlinge " + id);
        rules.getByLabel("Value", new Page.GetByLabelOptions().setExact(true)).fill("findling");
        rules.getByRole(AriaRole.BUTTON, button("Add")).click();
        assertThat(rules.locator("tw-matchers .chip")).containsText("findling");

        rules.getByRole(AriaRole.BUTTON, button("Try it out")).click();

        assertThat(rules.locator(".outcome")).hasText("Would have fired 1 time in the last 30 days");
        assertThat(rules.locator("tw-rule-preview li")).containsText("40 → 90");
        assertThat(rules.locator("tw-rule-preview tw-chart")).hasAttribute("data-drawn-in", Pattern.compile("\\d+"));
        rules.getByRole(AriaRole.BUTTON, button("Save")).click();
        Locator card = rules.locator("[data-rule]", new Page.LocatorOptions().setHasText(id));
        assertThat(card).containsText("from a change of 20% on");

        card.locator("button.danger").click();
        assertThat(card).containsText("Really delete?");
        card.locator("button.danger").click();
        assertThat(card).hasCount(0);
    }

    @Test
    void whatIsWrongWithARuleStandsNextToItsField() {
        Page rules = browser.page("#/rules/new");
        rules.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Unsinn");
        rules.locator("[name=rule-relative]").fill("-5");
        rules.locator("form[name=rule]").evaluate("form => { form.noValidate = true; }");

        rules.getByRole(AriaRole.BUTTON, button("Save")).click();

        assertThat(rules.locator("[name=rule-relative]")).hasAttribute("aria-invalid", "true");
        assertThat(rules.locator("[name=rule-relative]")).isFocused();
        assertThat(rules.locator(".field", new Page.LocatorOptions().setHasText("Change of at least")).locator(".error"))
                .isVisible();
    }

    @Test
    void mergedSeriesArePartedByUndo() {
        post("Die Verwaltung zählte 30 Pontons.", Instant.now());
        SYSTEM.post(article(id + "-2", "Die Verwaltung zählte 31 Schwimmstege.", Instant.now()));
        String into = SYSTEM.claims(id).getFirst().path("seriesId").asText();
        String from = SYSTEM.claims(id + "-2").getFirst().path("seriesId").asText();
        Page series = browser.page("#/series/" + into);
        series.getByText("Merge", new Page.GetByTextOptions().setExact(true)).first().click();
        series.locator("[name=merge-search]").fill("schwimmsteg");
        series.locator("[name=merge-from][value='" + from + "']").check();

        series.locator("form[name=merge] button.main").click();

        assertThat(series.locator("tw-series-detail")).containsText("2 claims");
        series.locator("tw-toast").getByText("Undo").click();
        assertThat(series.locator("tw-series-detail")).containsText("1 claim ·");
        assertThat(SYSTEM.claims(id + "-2").getFirst().path("seriesId").asText()).isEqualTo(from);
    }

    @Test
    void noAlertIsMissedWhileTheServiceIsStartedAgain() {
        Page alerts = live();
        SYSTEM.kill("alerts-service");
        try {
            assertThat(alerts.locator(".live.lost")).isVisible();
            assertThat(alerts.locator("main")).containsText("Nothing is missed");
            post("Laut Bauamt stieg die Zahl der Buhnen von 200 auf 500.", Instant.now());
        } finally {
            SYSTEM.restart("alerts-service");
        }

        Locator alert = alerts.locator(".alert", new Page.LocatorOptions().setHasText(id));
        assertThat(alert).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(alert).hasCount(1);
        assertThat(alerts.locator(".live:not(.lost)")).isVisible();
    }

    @Test
    void whatWasTypedStaysWhileAServiceIsAway() {
        Page article = browser.page("#/article");
        Locator text = article.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
        text.fill("Es gab 12 Bojen.");
        article.getByLabel("Publisher", new Page.GetByLabelOptions().setExact(true)).fill("Hafenblatt");
        article.route("**/api/ingest/**", route -> route.abort());

        article.getByRole(AriaRole.BUTTON, button("Publish")).click();

        assertThat(article.locator(".trouble")).isVisible();
        assertThat(text).hasValue("Es gab 12 Bojen.");
        article.reload();
        assertThat(text).hasValue("Es gab 12 Bojen.");
    }

    @Test
    void anotherTokenLoadsAgainAndLeavesWhatIsTyped() {
        post("Die Verwaltung zählte 70 Dalben.", Instant.now());
        String path = "series/" + SYSTEM.claims(id).getFirst().path("seriesId").asText();
        Page series = browser.page("#/" + path);
        series.locator("summary", new Page.LocatorOptions().setHasText("Rename")).click();
        series.locator("[name=series-name]").fill("Dalben im Hafen");
        series.locator("header summary").click();
        series.locator("[name=token]").fill("another");

        Request again = series.waitForRequest(request -> request.url().endsWith(path),
                () -> series.locator("header form button").click());

        assertThat(again.headers().get("authorization")).isEqualTo("Bearer another");
        assertThat(series.locator("[name=series-name]")).hasValue("Dalben im Hafen");
    }

    @Test
    void aCountryMayBeTypedByItsName() {
        Page rules = browser.page("#/rules/new");
        rules.locator("[name=rule-label]").selectOption("place");
        rules.locator("[name=rule-value]").fill("russland");

        rules.getByRole(AriaRole.BUTTON, button("Add")).click();

        assertThat(rules.locator("tw-matchers .chip")).containsText("place contains Russia");
        assertThat(rules.locator("[name=rule-expression]")).hasValue("place=~\"RU(/.*)?\"");
    }

    private static Page live() {
        Page page = browser.page("#/alerts");
        assertThat(page.locator(".live:not(.lost)")).hasText("Live");
        return page;
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void post(String text, Instant publishedAt) {
        SYSTEM.post(article(id, text, publishedAt));
    }

    private Map<String, String> article(String article, String text, Instant publishedAt) {
        return Map.of("id", article, "publisher", id, "language", "de", "text", text, "publishedAt", publishedAt.toString());
    }
}
