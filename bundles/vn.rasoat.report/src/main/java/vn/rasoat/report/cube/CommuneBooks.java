package vn.rasoat.report.cube;

import java.util.List;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;

/**
 * Everything the register holds of one commune.
 *
 * @param commune its code
 * @param households surveyed households
 * @param openingList its opening list
 * @param openingListImported whether it has one, maybe an empty one
 * @param events its events
 * @param residentHouseholds resident households, 0 where nobody entered them
 * @param residentPersons resident persons, 0 where nobody entered them
 */
public record CommuneBooks(
        String commune,
        List<RegisteredHousehold> households,
        List<OpeningEntry> openingList,
        boolean openingListImported,
        List<HouseholdEvent> events,
        int residentHouseholds,
        int residentPersons) {

    public CommuneBooks {
        households = List.copyOf(households);
        openingList = List.copyOf(openingList);
        events = List.copyOf(events);
    }
}
