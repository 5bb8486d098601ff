package vn.rasoat.api.survey;

import java.util.List;

/**
 * One surveyed household in canonical form: identical whether it came as XLSX, CSV, JSON, XML or
 * SOAP.
 *
 * @param key its name inside the round
 * @param answers answers of the household, always with {@code administrative.areaType} and {@code
 *     family.numberOfMembers}
 * @param members answers of its members in the order of the list, empty where no list was given
 */
public record SurveyedHousehold(HouseholdKey key, Answers answers, List<Answers> members) {

    public SurveyedHousehold {
        members = List.copyOf(members);
    }

    /**
     * The area the household is scored in.
     *
     * @return rural or urban
     */
    public Area area() {
        return answers.text("administrative.areaType").flatMap(Area::ofWord).orElseThrow();
    }

    /**
     * Persons in the household.
     *
     * @return the number of members that counts
     */
    public int size() {
        return answers.integer("family.numberOfMembers").orElseThrow();
    }

    /** The place only: answers are personal data. */
    @Override
    public String toString() {
        return key.toString();
    }
}
