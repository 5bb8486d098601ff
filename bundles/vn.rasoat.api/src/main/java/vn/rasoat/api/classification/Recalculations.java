package vn.rasoat.api.classification;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Lists and does recalculations. */
@ProviderType
public interface Recalculations {

    /**
     * The rounds that later texts would change.
     *
     * @return by round
     */
    List<Recalculation> due();

    /**
     * Gives a round the latest texts and classifies it again. What it was before stays on record.
     *
     * @param round the round
     * @param person who
     * @param reason why, for example the act
     * @return counts by class afterwards
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2020 without
     *     person or reason
     */
    ClassificationSummary recalculate(RoundKey round, String person, String reason);
}
