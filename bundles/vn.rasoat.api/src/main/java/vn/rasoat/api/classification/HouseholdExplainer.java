package vn.rasoat.api.classification;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Explains classes from the texts that the round pins. */
@ProviderType
public interface HouseholdExplainer {

    /**
     * Explains one household.
     *
     * @param round the round
     * @param householdId stable id issued by the register
     * @return the explanation
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2017 unknown
     *     household, HN-2021 if it is not classified
     */
    Explanation explain(RoundKey round, String householdId);

    /**
     * Explains the classified households of a village.
     *
     * @param round the round
     * @param commune commune code
     * @param village name of the village as surveyed, compared without case
     * @return by household number
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2004 unknown
     *     commune, HN-2019 no classified household in such a village
     */
    List<Explanation> explainVillage(RoundKey round, String commune, String village);
}
