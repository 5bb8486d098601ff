package vn.rasoat.api.report;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

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
    default FormPack compose(RoundKey round, String unit) {
        return compose(round, unit, Ruler.NATIONAL);
    }

    /**
     * Fills all forms for a unit by one of the results that its households have.
     *
     * @param round the round
     * @param unit province, district or commune of the list that the round pins
     * @param ruler national or local; the pack says which
     * @return the pack
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 unknown round, HN-2004 unknown
     *     unit, HN-2022 without a local standard, HN-2002 for PARALLEL: outcomes hold no such
     *     result
     */
    FormPack compose(RoundKey round, String unit, Ruler ruler);
}
