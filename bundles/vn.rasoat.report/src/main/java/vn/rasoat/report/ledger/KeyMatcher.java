package vn.rasoat.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.rasoat.api.survey.HouseholdKey;

/**
 * Finds things by the key of a household. The exact key counts; a key on either side that lacks the
 * discriminator is taken as well, if only one thing carries that number. Anything else would be a
 * guess.
 *
 * @param <T> what is found
 */
final class KeyMatcher<T> {

    private final Map<HouseholdKey, T> exact = new HashMap<>();
    private final Map<HouseholdKey, List<T>> plain = new HashMap<>();
    private final Function<T, HouseholdKey> keyOf;

    KeyMatcher(List<T> things, Function<T, HouseholdKey> keyOf) {
        this.keyOf = keyOf;
        for (T thing : things) {
            HouseholdKey key = keyOf.apply(thing);
            exact.putIfAbsent(key, thing);
            plain.computeIfAbsent(key.plain(), any -> new ArrayList<>()).add(thing);
        }
    }

    Optional<T> find(HouseholdKey key) {
        T same = exact.get(key);
        List<T> sameNumber = sharing(key);
        if (same != null) {
            // a key without discriminator that is exact may still be one of several of that number
            return !key.discriminator().isEmpty() || sameNumber.size() == 1
                    ? Optional.of(same)
                    : Optional.empty();
        }
        if (sameNumber.size() != 1) {
            return Optional.empty();
        }
        T only = sameNumber.get(0);
        boolean oneSideIsPlain =
                key.discriminator().isEmpty() || keyOf.apply(only).discriminator().isEmpty();
        return oneSideIsPlain ? Optional.of(only) : Optional.empty();
    }

    Optional<HouseholdKey> findKey(HouseholdKey key) {
        return find(key).map(keyOf);
    }

    boolean has(HouseholdKey key) {
        return exact.containsKey(key);
    }

    List<T> sharing(HouseholdKey key) {
        return plain.getOrDefault(key.plain(), List.of());
    }
}
