package vn.rasoat.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.rasoat.api.survey.HouseholdKey;

/** Finds the entry of a list that belongs to a surveyed household. */
final class OpeningMatch {

    private OpeningMatch() {}

    /**
     * The entry of each household. Equal keys belong together; of the rest, a household that two
     * entries claim belongs to neither.
     */
    static <H, E> Map<HouseholdKey, E> of(
            KeyMatcher<H> households, List<E> list, Function<E, HouseholdKey> keyOf) {
        Map<HouseholdKey, E> matched = new HashMap<>();
        Map<HouseholdKey, List<E>> claims = new HashMap<>();
        for (E entry : list) {
            HouseholdKey key = keyOf.apply(entry);
            boolean certain = !key.discriminator().isEmpty() || households.sharing(key).size() == 1;
            if (certain && households.has(key)) {
                matched.put(key, entry);
            } else {
                households
                        .findKey(key)
                        .ifPresent(
                                household ->
                                        claims.computeIfAbsent(household, any -> new ArrayList<>())
                                                .add(entry));
            }
        }
        claims.forEach(
                (key, claimants) -> {
                    if (claimants.size() == 1) {
                        matched.putIfAbsent(key, claimants.get(0));
                    }
                });
        return matched;
    }
}
