package io.tallywire.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class AlertTextTest {
    @Test
    void aFirstClaimHasNothingBeforeItToShow() throws JsonProcessingException {
        String text = AlertText.of(new ObjectMapper().readTree(
                """
                        {"raisedAt": "2026-05-04T08:00:00Z", "severity": "info", "kinds": ["first"], "labels": {"counted": "boat"},
                         "explanation": "boat: 5.", "old": null, "new": {"quote": "Five boats sank.", "source": "harbour", "publisher": "Pier"}}"""));

        assertThat(text).contains("\"Five boats sank.\" — harbour, in Pier").doesNotContain("before:");
    }
}
