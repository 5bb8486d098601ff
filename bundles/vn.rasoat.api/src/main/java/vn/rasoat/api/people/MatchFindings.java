package vn.rasoat.api.people;

import java.util.List;

/**
 * What comparing the households of a change set with the register brought.
 *
 * @param taken pairs that are surely one household
 * @param doubtful pairs that were queued for a decision
 * @param bounded households that were not compared with every record of their name, because too
 *     many bear it; those that share anything else were compared
 * @param largestBlock how many records of one name are compared one by one
 * @param shared households of the round that have a person in common with one of the change set
 */
public record MatchFindings(
        int taken, int doubtful, int bounded, int largestBlock, List<SharedPersons> shared) {

    /** Nothing was found. */
    public static final MatchFindings NONE = new MatchFindings(0, 0, 0, 0, List.of());

    public MatchFindings {
        shared = List.copyOf(shared);
    }
}
