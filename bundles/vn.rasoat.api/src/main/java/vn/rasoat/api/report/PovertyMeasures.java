package vn.rasoat.api.report;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Multidimensional measures of a unit, as an extra to the statutory forms. */
@ProviderType
public interface PovertyMeasures {

    /**
     * Measures a unit and the units below it down to communes.
     *
     * @param round the round
     * @param unit province, district or commune of the list that the round pins
     * @return the measures
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2004 unknown
     *     unit
     */
    MeasureTable measure(RoundKey round, String unit);
}
