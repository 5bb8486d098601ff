package vn.rasoat.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;

/**
 * What became of the households of a list, by the same matching as the movements: so what is
 * missing here is what the forms carry over as neither surveyed nor explained.
 */
public final class ReviewedList {

    /**
     * An entry and what became of it.
     *
     * @param entry the entry
     * @param household the household it was surveyed as
     * @param departure the event that explains it; empty where it is surveyed
     * @param <E> an entry of the list
     */
    public record Reviewed<E>(
            E entry, Optional<HouseholdKey> household, Optional<EventKind> departure) {

        /**
         * Whether nothing says what became of it.
         *
         * @return true if it is neither surveyed nor explained
         */
        public boolean missing() {
            return household.isEmpty() && departure.isEmpty();
        }
    }

    private ReviewedList() {}

    /**
     * Looks the entries up.
     *
     * @param list the list of one commune
     * @param keyOf the name of an entry
     * @param surveyed the surveyed households of the commune
     * @param events its events
     * @param <E> an entry of the list
     * @return the entries in their order
     */
    public static <E> List<Reviewed<E>> of(
            List<E> list,
            Function<E, HouseholdKey> keyOf,
            List<HouseholdKey> surveyed,
            List<HouseholdEvent> events) {
        Map<HouseholdKey, HouseholdKey> households = new HashMap<>();
        OpeningMatch.of(new KeyMatcher<>(surveyed, Function.identity()), list, keyOf)
                .forEach((household, entry) -> households.put(keyOf.apply(entry), household));
        KeyMatcher<E> entries = new KeyMatcher<>(list, keyOf);
        Map<HouseholdKey, EventKind> departures = new HashMap<>();
        for (HouseholdEvent event : events) {
            if (event.kind().departure()) {
                entries.findKey(event.key())
                        .ifPresent(key -> departures.putIfAbsent(key, event.kind()));
            }
        }
        List<Reviewed<E>> reviewed = new ArrayList<>();
        for (E entry : list) {
            HouseholdKey key = keyOf.apply(entry);
            Optional<HouseholdKey> household = Optional.ofNullable(households.get(key));
            Optional<EventKind> departure =
                    household.isPresent()
                            ? Optional.empty()
                            : Optional.ofNullable(departures.get(key));
            reviewed.add(new Reviewed<>(entry, household, departure));
        }
        return reviewed;
    }
}
