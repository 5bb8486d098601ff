package vn.rasoat.report.cube;

import java.util.List;

/**
 * What was counted in one commune.
 *
 * @param vector its counters
 * @param surveyed households in the survey, of whatever class
 * @param stated households whose class is the stated one
 * @param unclassified households without the result that is counted; where the opening list cannot
 *     be compared with it, also those of that list that nobody surveyed or explained
 * @param unexplained places of the households on the opening list that nobody surveyed or explained
 * @param strayEvents events that would count but name no household, or more than one
 */
public record CommuneCount(
        long[] vector,
        int surveyed,
        int stated,
        int unclassified,
        List<String> unexplained,
        List<StrayEvent> strayEvents) {

    public CommuneCount {
        unexplained = List.copyOf(unexplained);
        strayEvents = List.copyOf(strayEvents);
    }

    /**
     * An event that counts nowhere.
     *
     * @param kind word of its kind
     * @param place of the household it names
     */
    public record StrayEvent(String kind, String place) {}
}
