package vn.rasoat.register.people;

import vn.rasoat.api.people.Agreement;

/** Births as canonical answers hold them: {@code 1950-03-02}, or {@code 1950}. */
final class Births {

    private static final int FULL = 10;
    private static final int YEAR = 4;

    private Births() {}

    static boolean full(String birth) {
        return birth.length() == FULL;
    }

    /** Empty if unknown. */
    static String year(String birth) {
        return birth.length() < YEAR ? "" : birth.substring(0, YEAR);
    }

    /** The same for a date and the date with day and month swapped; empty without a full date. */
    static String unordered(String birth) {
        if (!full(birth)) {
            return "";
        }
        String month = birth.substring(5, 7);
        String day = birth.substring(8);
        return year(birth) + (month.compareTo(day) <= 0 ? month + '-' + day : day + '-' + month);
    }

    static Agreement compare(String one, String other) {
        if (year(one).isEmpty() || year(other).isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (full(one) && full(other)) {
            if (one.equals(other)) {
                return Agreement.AGREE;
            }
            return unordered(one).equals(unordered(other)) ? Agreement.PARTLY : Agreement.DIFFER;
        }
        return year(one).equals(year(other)) ? Agreement.PARTLY : Agreement.DIFFER;
    }
}
