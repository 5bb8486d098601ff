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
 * @param unclassified households without the result that is counted; where the opening list cannot
 *     be compared with it, also those of that list that nobody surveyed or explained
 */
public record CommuneCount(
        String commune,
        long[] vector,
        CommuneLedger ledger,
        int surveyed,
        int stated,
        int unclassified) {}
