package vn.rasoat.report.cube;

import vn.rasoat.report.ledger.CommuneLedger;

/**
 * What was counted in one commune.
 *
 * @param commune its code
 * @param vector its counters
 * @param ledger its movements
 * @param surveyed households in the survey, of whatever class
 * @param stated households whose class is the stated one
 * @param unclassified households that are not classified yet
 */
public record CommuneCount(
        String commune,
        long[] vector,
        CommuneLedger ledger,
        int surveyed,
        int stated,
        int unclassified) {}
