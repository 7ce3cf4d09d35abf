package io.tallywire.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A claim has been stored. The claims of one article in one series follow each other without another's in between.
 *
 * @param seriesLabels the labels of its series
 * @param ordinal which of the article's claims in this series it is, from 1, in order of the text
 * @param ordinals how many claims the article makes in this series
 * @param statedFrom where the claim is the end of a change that one sentence states: the claim of its start
 * @param moved whether it was known before and now belongs to another series than before: that is no news
 * @param totalOrIncrease where the article gives the same number both as a total and as an increase: the other claim's id
 */
public record ClaimRecorded(@JsonUnwrapped Claim claim, Map<String, String> seriesLabels, int ordinal, int ordinals,
        @Nullable Claim statedFrom, boolean moved, @Nullable String totalOrIncrease) {
}
