package io.tallywire.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.Coverage.Said;
import io.tallywire.alerts.alert.AlertDrafting;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.ChangeKind;

class ReplayTest {
    private static final int SERIES = 1000;
    private static final int ARTICLES = 50;
    private static final List<RuleInForce> RULES = List.of(RuleInForce.of(
            Coverage.rule(0.2, ChangeKind.STATED_CHANGE, ChangeKind.REVISION, ChangeKind.DISAGREEMENT, ChangeKind.SHIFT), 1));

    @Test
    void aReplayOfAHundredThousandClaimsRaisesNoAlertTwice() {
        Random random = new Random(11);
        int claims = 0;
        int raised = 0;
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < SERIES; number++) {
            String series = "series-" + number;
            StoredSeries stored = new StoredSeries(RULES);
            List<Coverage> articles = articles(random);
            claims += articles.stream().mapToInt(article -> article.said().size()).sum();
            for (Coverage article : articles) {
                raised += raise(stored.receive(article), series, ids);
            }
            stored.endBatch();
            for (Coverage article : articles) {
                assertThat(stored.receive(article)).isEmpty();
            }
        }

        assertThat(claims).isEqualTo(100_000);
        assertThat(ids).hasSizeGreaterThan(SERIES).hasSize(raised);
    }

    private static int raise(List<Finding> findings, String series, Set<String> ids) {
        List<Finding> news = findings.stream().filter(found -> found.outcome() == Outcome.NEWS).toList();
        news.forEach(found -> ids.add(AlertDrafting.draft(found, series, Coverage.LABELS, Instant.EPOCH).id()));
        return news.size();
    }

    private static List<Coverage> articles(Random random) {
        List<Coverage> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(Coverage.after(i * 7, said(random), said(random)));
        }
        return articles;
    }

    private static Said said(Random random) {
        return Said.point("Source " + (char) ('A' + random.nextInt(4)), 90 + random.nextInt(30));
    }
}
