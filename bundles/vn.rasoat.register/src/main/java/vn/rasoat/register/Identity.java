package vn.rasoat.register;

import java.text.Normalizer;
import java.util.Locale;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;

/**
 * What tells whether two households of a commune are one under two names.
 *
 * @param key the name
 * @param head name of the head without regard to case, NFC, empty if unknown
 * @param birth birth of the head, {@code 1950-03-02} or {@code 1950}, empty if unknown
 * @param personalId personal number of the head, empty if unknown
 */
record Identity(HouseholdKey key, String head, String birth, String personalId) {

    private static final int FULL_DATE = 10;

    static Identity of(HouseholdKey key, Answers answers) {
        String head = answers.text("family.hostName").orElse("");
        return new Identity(
                key,
                Normalizer.normalize(head, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
                answers.text("family.hostBirthDate").orElse(""),
                answers.text("family.hostPersonalId").orElse(""));
    }

    boolean sameHead(Identity other) {
        return !head.isEmpty() && head.equals(other.head);
    }

    boolean samePerson(Identity other) {
        return sameHead(other) && !personalId.isEmpty() && personalId.equals(other.personalId);
    }

    /** One of village and number may be the corrected one; a year alone is too little for that. */
    boolean sameHeadAtSamePlace(Identity other) {
        if (!sameHead(other) || otherPerson(other)) {
            return false;
        }
        if (hasBirthDate() && birth.equals(other.birth)) {
            return sameText(key.village(), other.key.village())
                    || sameText(key.number(), other.key.number());
        }
        return hasNothingButName()
                && other.hasNothingButName()
                && !key.number().isEmpty()
                && key.plain().equals(other.key.plain());
    }

    /** Numbers of two kinds, the old one with 9 and the new one with 12 digits, may be one's. */
    private boolean otherPerson(Identity other) {
        return personalId.length() == other.personalId.length()
                && !personalId.equals(other.personalId);
    }

    private boolean hasBirthDate() {
        return birth.length() == FULL_DATE;
    }

    private boolean hasNothingButName() {
        return personalId.isEmpty() && !hasBirthDate();
    }

    private static boolean sameText(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    /** The place only: the rest is personal data. */
    @Override
    public String toString() {
        return key.toString();
    }
}
