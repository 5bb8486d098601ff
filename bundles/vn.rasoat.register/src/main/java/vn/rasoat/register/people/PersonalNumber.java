package vn.rasoat.register.people;

import vn.rasoat.api.people.Agreement;

/**
 * Personal numbers: 9 digits on the old card (CMND), 12 on the new one (CCCD). The fourth digit of
 * the new one tells century and sex, the next two the year of birth, as intake checks them too.
 */
final class PersonalNumber {

    private static final int OLD = 9;
    private static final int NEW = 12;
    private static final int SHOWN = 3;
    private static final int FIRST_CENTURY = 1900;

    private PersonalNumber() {}

    /** Whether it can tell a person: of a known length, and not one digit throughout. */
    static boolean usable(String number) {
        if (number.length() != OLD && number.length() != NEW) {
            return false;
        }
        boolean different = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            different |= c != number.charAt(0);
        }
        return different;
    }

    /** All but the last digits masked, so that two numbers can be told apart and not copied. */
    static String masked(String number) {
        return number.length() <= SHOWN
                ? "*".repeat(number.length())
                : "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    /** Partly: an old number and a new one whose digits fit both persons. */
    static Agreement compare(PersonFacts one, PersonFacts other) {
        String a = one.number();
        String b = other.number();
        if (!usable(a) || !usable(b)) {
            return Agreement.UNKNOWN;
        }
        if (a.length() == b.length()) {
            return a.equals(b) ? Agreement.AGREE : Agreement.DIFFER;
        }
        String number = a.length() == NEW ? a : b;
        Agreement digits = fits(number, one);
        Agreement otherDigits = fits(number, other);
        if (digits == Agreement.DIFFER || otherDigits == Agreement.DIFFER) {
            return Agreement.DIFFER;
        }
        return digits == Agreement.AGREE && otherDigits == Agreement.AGREE
                ? Agreement.PARTLY
                : Agreement.UNKNOWN;
    }

    private static Agreement fits(String number, PersonFacts person) {
        int digit = number.charAt(3) - '0';
        String year =
                Integer.toString(
                        FIRST_CENTURY
                                + 100 * (digit / 2)
                                + Integer.parseInt(number.substring(4, 6)));
        String gender = digit % 2 == 0 ? "male" : "female";
        String birth = Births.year(person.birth());
        if (!birth.isEmpty() && !birth.equals(year)
                || !person.gender().isEmpty() && !person.gender().equals(gender)) {
            return Agreement.DIFFER;
        }
        return birth.isEmpty() || person.gender().isEmpty() ? Agreement.UNKNOWN : Agreement.AGREE;
    }
}
