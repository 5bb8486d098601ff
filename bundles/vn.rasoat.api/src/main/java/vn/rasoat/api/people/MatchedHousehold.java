package vn.rasoat.api.people;

import java.util.List;

/**
 * One of the two records that stand side by side.
 *
 * @param place where it stands
 * @param registerId stable id of the household over files and years: that of its first round
 * @param persons head first
 */
public record MatchedHousehold(
        RegisterPlace place, String registerId, List<MatchedPerson> persons) {

    public MatchedHousehold {
        persons = List.copyOf(persons);
    }
}
