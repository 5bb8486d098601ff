package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;

/**
 * Finds the opening entry of each surveyed household of a commune, by the rule of the movements on
 * the forms. Equal keys belong together. A key that lacks the discriminator on either side is taken
 * if only one household carries that number, and only one entry claims it; anything else would be a
 * guess.
 */
final class OpeningMatch {

    private final Set<HouseholdKey> keys;
    private final Map<HouseholdKey, List<HouseholdKey>> byNumber = new HashMap<>();

    private OpeningMatch(Collection<HouseholdKey> households) {
        keys = new HashSet<>(households);
        for (HouseholdKey key : households) {
            byNumber.computeIfAbsent(key.plain(), any -> new ArrayList<>()).add(key);
        }
    }

    /** The entries that surely are one of the households, by the key of the household. */
    static Map<HouseholdKey, OpeningEntry> of(
            Collection<HouseholdKey> households, Collection<OpeningEntry> entries) {
        OpeningMatch match = new OpeningMatch(households);
        Map<HouseholdKey, OpeningEntry> certain = new HashMap<>();
        Map<HouseholdKey, List<OpeningEntry>> claims = new HashMap<>();
        for (OpeningEntry entry : entries) {
            if (match.named(entry.key())) {
                certain.put(entry.key(), entry);
            } else {
                match.claimed(entry.key())
                        .ifPresent(
                                key ->
                                        claims.computeIfAbsent(key, any -> new ArrayList<>())
                                                .add(entry));
            }
        }
        claims.forEach(
                (key, claimants) -> {
                    if (claimants.size() == 1) {
                        certain.putIfAbsent(key, claimants.get(0));
                    }
                });
        return certain;
    }

    /** A key without discriminator may still be one of several of that number. */
    private boolean named(HouseholdKey key) {
        return keys.contains(key)
                && (!key.discriminator().isEmpty() || byNumber.get(key.plain()).size() == 1);
    }

    private Optional<HouseholdKey> claimed(HouseholdKey key) {
        return Optional.of(byNumber.getOrDefault(key.plain(), List.of()))
                .filter(sharing -> sharing.size() == 1)
                .map(sharing -> sharing.get(0))
                .filter(only -> key.discriminator().isEmpty() || only.discriminator().isEmpty());
    }
}
