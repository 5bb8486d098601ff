package vn.rasoat.intake.check;

import java.time.LocalDate;

/**
 * The days of a round and today.
 *
 * @param roundStart first day of the round
 * @param roundEnd last day of the round
 * @param today the day of the import
 */
public record Calendar(LocalDate roundStart, LocalDate roundEnd, LocalDate today) {

    private static final int FULL_DATE = 10;

    /**
     * The days a date can mean: one, or all of a year.
     *
     * @param first the first of them
     * @param last the last of them
     * @param known whether anything is known
     */
    record Days(LocalDate first, LocalDate last, boolean known) {

        private static final Days UNKNOWN = new Days(LocalDate.MIN, LocalDate.MAX, false);

        Range range() {
            return known ? Range.whole(first.toEpochDay(), last.toEpochDay()) : Range.UNKNOWN;
        }
    }

    static Days days(String date) {
        if (date.isEmpty()) {
            return Days.UNKNOWN;
        }
        if (date.length() == FULL_DATE) {
            LocalDate day = LocalDate.parse(date);
            return new Days(day, day, true);
        }
        int year = Integer.parseInt(date);
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    /** The day of a visit; where it is not given it lies somewhere in the round. */
    Days visit(String date) {
        return date.isEmpty() ? new Days(roundStart, roundEnd, true) : days(date);
    }
}
