package vn.rasoat.api.classification;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Measures a round with another standard without touching it. */
@ProviderType
public interface RulerComparison {

    /**
     * Compares.
     *
     * @param round a classified round
     * @param standard id of an installed standard; its latest revision is taken
     * @return who would change and why
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2011 unknown
     *     standard, HN-2021 if households of the round are not classified
     */
    RulerReport compare(RoundKey round, String standard);
}
