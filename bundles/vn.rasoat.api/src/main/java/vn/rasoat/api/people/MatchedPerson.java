package vn.rasoat.api.people;

/**
 * A member as a record shows it. It is personal data.
 *
 * @param person stable id of the person over files and years
 * @param name name as surveyed
 * @param birth {@code 1950-03-02} or {@code 1950}, empty if unknown
 * @param gender canonical word, empty if unknown
 * @param number personal number with all but its last digits masked, empty if unknown
 * @param relation to the head, canonical word, empty if unknown
 */
public record MatchedPerson(
        String person, String name, String birth, String gender, String number, String relation) {

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return person;
    }
}
