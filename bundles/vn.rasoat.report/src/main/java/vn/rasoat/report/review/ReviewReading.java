package vn.rasoat.report.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.report.ReviewListChanges;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;

/** Reads a snapshot once; of surveys it holds those of one commune at a time. */
public final class ReviewReading {

    private final RoundSnapshot snapshot;
    private final Set<String> communes;
    private final Set<String> known;
    private final Map<String, List<OpeningEntry>> opening;
    private final Map<String, List<HouseholdEvent>> events;
    private final Map<String, List<ReviewListChanges.Change>> changes;

    /**
     * A reading.
     *
     * @param snapshot the state
     * @param communes its communes
     * @param changes what changes the list after the opening list
     */
    public ReviewReading(
            RoundSnapshot snapshot, Set<String> communes, List<ReviewListChanges.Change> changes) {
        this.snapshot = snapshot;
        this.communes = communes;
        known = snapshot.openingListCommunes();
        opening = byCommune(snapshot.openingList(), OpeningEntry::key);
        events = byCommune(snapshot.events(), HouseholdEvent::key);
        this.changes = byCommune(changes, ReviewListChanges.Change::key);
    }

    private static <T> Map<String, List<T>> byCommune(
            List<T> things, Function<T, HouseholdKey> keyOf) {
        Map<String, List<T>> map = new HashMap<>();
        for (T thing : things) {
            map.computeIfAbsent(keyOf.apply(thing).commune(), any -> new ArrayList<>()).add(thing);
        }
        return map;
    }

    /**
     * Gives every commune, also those of which nothing came in.
     *
     * @param consumer called once for each
     */
    public void forEach(Consumer<CommuneReview> consumer) {
        Set<String> left = new TreeSet<>(communes);
        List<Surveyed> households = new ArrayList<>();
        snapshot.forEachHousehold(
                household -> {
                    Surveyed surveyed = Surveyed.of(household.survey());
                    String commune = surveyed.key().commune();
                    if (!households.isEmpty()
                            && !households.get(0).key().commune().equals(commune)) {
                        finish(households, left, consumer);
                    }
                    households.add(surveyed);
                });
        if (!households.isEmpty()) {
            finish(households, left, consumer);
        }
        left.forEach(commune -> consumer.accept(review(commune, List.of())));
    }

    private void finish(
            List<Surveyed> households, Set<String> left, Consumer<CommuneReview> consumer) {
        String commune = households.get(0).key().commune();
        left.remove(commune);
        consumer.accept(review(commune, List.copyOf(households)));
        households.clear();
    }

    private CommuneReview review(String commune, List<Surveyed> households) {
        boolean openingKnown = known.contains(commune);
        List<Listed> list =
                Listed.of(
                        openingKnown ? opening.getOrDefault(commune, List.of()) : List.of(),
                        changes.getOrDefault(commune, List.of()));
        return CommuneReview.of(
                commune, openingKnown, list, households, events.getOrDefault(commune, List.of()));
    }
}
