package io.tallywire.events;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * A claim has been stored. Those claims of one article in one series that are told together follow each other without another's
 * in between; of a corrected article these are the new ones.
 *
 * @param seriesLabels the labels of its series
 * @param ordinal which of the claims told together it is, from 1, in order of the text
 * @param ordinals how many are told together
 * @param statedFrom where the claim is the end of a change that one sentence states: the claim of its start
 * @param moved whether it was known before and now belongs to another series, or to one whose labels have changed: that is
 *        no news
 * @param totalOrIncrease where the article gives the same number both as a total and as an increase: the other claim's id
 */
@JsonDeserialize(converter = FlatClaimRecorded.ToRecorded.class)
public record ClaimRecorded(@JsonUnwrapped Claim claim, Map<String, String> seriesLabels, int ordinal, int ordinals,
        @Nullable Claim statedFrom, boolean moved, @Nullable String totalOrIncrease) {
}
