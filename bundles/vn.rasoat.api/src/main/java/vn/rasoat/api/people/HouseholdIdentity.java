package vn.rasoat.api.people;

import java.util.List;

/**
 * Who a household is over files and years. It names nobody.
 *
 * @param registerId id of the household in the first round that holds it
 * @param places where it stands now, by year
 * @param persons stable ids of its persons, head first
 */
public record HouseholdIdentity(
        String registerId, List<RegisterPlace> places, List<String> persons) {

    public HouseholdIdentity {
        places = List.copyOf(places);
        persons = List.copyOf(persons);
    }
}
