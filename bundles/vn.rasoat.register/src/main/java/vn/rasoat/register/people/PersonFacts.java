package vn.rasoat.register.people;

import vn.rasoat.api.people.Agreement;

/**
 * What a record knows of a person. Unknown is empty.
 *
 * @param written name as written
 * @param name its comparable forms
 * @param birth canonical date or year
 * @param gender canonical word
 * @param number personal number
 * @param relation to the head, canonical word
 */
public record PersonFacts(
        String written,
        PersonName name,
        String birth,
        String gender,
        String number,
        String relation) {

    static PersonFacts of(
            String written, String birth, String gender, String number, String relation) {
        return new PersonFacts(written, PersonName.of(written), birth, gender, number, relation);
    }

    /** What this record leaves open, from another record of the same person. */
    PersonFacts completed(PersonFacts other) {
        return PersonFacts.of(
                either(written, other.written),
                Births.full(birth) ? birth : either(other.birth, birth),
                either(gender, other.gender),
                either(number, other.number),
                either(relation, other.relation));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    Agreement compareGender(PersonFacts other) {
        if (gender.isEmpty() || other.gender.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return gender.equals(other.gender) ? Agreement.AGREE : Agreement.DIFFER;
    }

    /**
     * Whether two records inside one household, or inside two records of one household, are one
     * person: among so few, name and birth are enough.
     *
     * @param other another record
     * @return true if nothing contradicts and name and birth, or name and number agree
     */
    public boolean alike(PersonFacts other) {
        Agreement names = name.compare(other.name);
        if (names != Agreement.AGREE && names != Agreement.PARTLY
                || compareGender(other) == Agreement.DIFFER) {
            return false;
        }
        Agreement births = Births.compare(birth, other.birth);
        Agreement numbers = PersonalNumber.compare(this, other);
        return births == Agreement.AGREE
                || births == Agreement.PARTLY
                || numbers == Agreement.AGREE
                || births == Agreement.UNKNOWN && names == Agreement.AGREE;
    }

    /**
     * Whether two records anywhere in the register carry one personal number, and nothing else
     * speaks against one person.
     *
     * @param other another record
     * @return false where number, name or birth differ
     */
    public boolean sameNumber(PersonFacts other) {
        return PersonalNumber.compare(this, other) == Agreement.AGREE
                && name.compare(other.name) != Agreement.DIFFER
                && Births.compare(birth, other.birth) != Agreement.DIFFER;
    }

    /**
     * The number as it may be shown.
     *
     * @return all but the last digits masked
     */
    public String maskedNumber() {
        return PersonalNumber.masked(number);
    }

    /** Nothing: this is personal data. */
    @Override
    public String toString() {
        return "person";
    }
}
