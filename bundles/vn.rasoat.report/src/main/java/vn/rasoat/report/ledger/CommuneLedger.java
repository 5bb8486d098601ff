package vn.rasoat.report.ledger;

import java.util.List;
import vn.rasoat.api.survey.HouseholdEvent;

/**
 * The movements of one commune.
 *
 * @param openingKnown false where neither an opening list nor the survey tells every opening class;
 *     then there are closing movements only
 * @param movements every movement, each once
 * @param carried households that keep their opening class
 * @param strayEvents events that would count but name no household, or more than one
 */
public record CommuneLedger(
        boolean openingKnown,
        List<Movement> movements,
        List<CarriedHousehold> carried,
        List<HouseholdEvent> strayEvents) {

    public CommuneLedger {
        movements = List.copyOf(movements);
        carried = List.copyOf(carried);
        strayEvents = List.copyOf(strayEvents);
    }
}
