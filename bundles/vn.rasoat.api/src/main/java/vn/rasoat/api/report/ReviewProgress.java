package vn.rasoat.api.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * How far a review is. The denominator is the list to review: households are counted against it,
 * and those surveyed beside it are counted apart. It holds no personal data.
 *
 * @param round the round
 * @param day the day it was counted, in Việt Nam
 * @param rows the unit that was asked for first, each unit before those below it, villages by name;
 *     districts only where the unit list of the round has them
 */
public record ReviewProgress(Round round, LocalDate day, List<Row> rows) {

    public ReviewProgress {
        rows = List.copyOf(rows);
    }

    /**
     * One unit or village.
     *
     * @param unit the unit; of a village its commune
     * @param village the village as files write it, empty for a unit
     * @param state how far it is; of a unit with communes below it, what all of them are, else
     *     partial
     * @param withoutList communes whose opening list was not imported; while there is one, {@code
     *     listed} is too small and the unit is not complete
     * @param listed households of the list to review
     * @param surveyed those of them that are surveyed
     * @param explained those of them that an event explains, such as a move
     * @param beside surveyed households that are not on the list
     * @param firstImport day of the first import that is in force, in Việt Nam
     * @param lastImport day of the last one
     * @param lastSurvey last day of visit that a survey states
     */
    public record Row(
            AdministrativeUnit unit,
            Optional<String> village,
            ProgressState state,
            int withoutList,
            int listed,
            int surveyed,
            int explained,
            int beside,
            Optional<LocalDate> firstImport,
            Optional<LocalDate> lastImport,
            Optional<LocalDate> lastSurvey) {

        /**
         * Households of the list that are neither surveyed nor explained.
         *
         * @return households
         */
        public int missing() {
            return listed - surveyed - explained;
        }
    }
}
