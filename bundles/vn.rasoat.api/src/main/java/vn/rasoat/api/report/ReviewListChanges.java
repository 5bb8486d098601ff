package vn.rasoat.api.report;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What changes the list to review after the opening list: decisions in the course of the year and
 * requests of households. There may be none, or several.
 */
@ConsumerType
public interface ReviewListChanges {

    /**
     * The changes, in the order in which they took effect.
     *
     * @param round the round
     * @param communes commune codes
     * @return the changes in these communes
     */
    List<Change> changes(RoundKey round, Set<String> communes);

    /** What a change does to the list. */
    enum Kind {
        /** A decision recognised the household as poor or near-poor. */
        RECOGNISED,
        /** A decision took the household off the list. */
        REMOVED,
        /** The household asked for a review; one that is on the list already stays as it is. */
        REQUESTED
    }

    /**
     * A change.
     *
     * @param key the household
     * @param kind what it does
     * @param listedClass the class of a decision, UNDETERMINED for a request
     * @param persons members, 0 where that is not known
     */
    record Change(HouseholdKey key, Kind kind, PovertyClass listedClass, int persons) {}
}
