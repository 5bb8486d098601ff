package vn.rasoat.api.round;

import java.time.LocalDate;
import vn.rasoat.api.rules.StandardRef;

/**
 * A review round. It pins what must not move while it runs: the unit list of its first day and the
 * texts of the law.
 *
 * @param key province and year
 * @param startsOn first day of visits; the unit list in force on this day holds for the whole round
 * @param endsOn last day of recognition
 * @param standardOn the date that selects the standard; an explicit field because a round may run
 *     under a standard that is not the one of its first day
 * @param pins the standard found for that date, and what goes with it
 */
public record Round(
        RoundKey key, LocalDate startsOn, LocalDate endsOn, LocalDate standardOn, RoundPins pins) {

    public Round {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("round " + key + " ends before it begins");
        }
    }

    /**
     * A round that is scored by a national standard alone.
     *
     * @param key province and year
     * @param startsOn first day of visits
     * @param endsOn last day of recognition
     * @param standardOn the date that selects the standard
     * @param standard the standard found for that date
     */
    public Round(
            RoundKey key,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate standardOn,
            StandardRef standard) {
        this(key, startsOn, endsOn, standardOn, RoundPins.of(standard));
    }

    /**
     * The national standard.
     *
     * @return the very text
     */
    public StandardRef standard() {
        return pins.standard();
    }
}
