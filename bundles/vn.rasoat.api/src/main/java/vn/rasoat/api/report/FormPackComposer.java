package vn.rasoat.api.report;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Fills the statutory forms. */
@ProviderType
public interface FormPackComposer {

    /**
     * Fills all forms for a unit: the unit itself and the units below it down to communes. The same
     * data give the same pack.
     *
     * @param round the round
     * @param unit province, district or commune of the list that the round pins
     * @return the pack
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2004 unknown
     *     unit
     */
    FormPack compose(RoundKey round, String unit);
}
