package vn.rasoat.api.report;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Lists the households of average living standard. */
@ProviderType
public interface LivingStandardLists {

    /**
     * The list of a commune, from one snapshot.
     *
     * @param round the round
     * @param commune commune code
     * @return the list
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2004 unknown
     *     commune
     */
    LivingStandardList list(RoundKey round, String commune);
}
