package vn.rasoat.api.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;

/**
 * The state of some communes of a round at one moment. All forms of a pack come from one snapshot.
 */
@ProviderType
public interface RoundSnapshot {

    /**
     * Every household, in the order of commune, village, number and discriminator.
     *
     * @param consumer called once for each
     */
    void forEachHousehold(Consumer<RegisteredHousehold> consumer);

    /**
     * The households of some of these communes, in the same order.
     *
     * @param some codes of communes that the snapshot is about
     * @param consumer called once for each
     */
    default void forEachHousehold(Set<String> some, Consumer<RegisteredHousehold> consumer) {
        forEachHousehold(
                household -> {
                    if (some.contains(household.survey().key().commune())) {
                        consumer.accept(household);
                    }
                });
    }

    /**
     * How often each commune has changed: surveys, outcomes, opening list, events, residents.
     *
     * @return by commune, without those that never changed
     */
    default Map<String, Long> stamps() {
        return Map.of();
    }

    /**
     * What was kept of these communes with {@link SurveyRegister#keepCounts}.
     *
     * @param layout what was counted and how
     * @return by commune, also what has become worthless
     */
    default Map<String, KeptCount> keptCounts(String layout) {
        return Map.of();
    }

    /**
     * One household of these communes.
     *
     * @param id stable id issued by the register
     * @return empty if there is none
     */
    Optional<RegisteredHousehold> household(String id);

    /**
     * The opening list, in the same order.
     *
     * @return the entries
     */
    List<OpeningEntry> openingList();

    /**
     * The communes for which an opening list was imported, also where it is empty.
     *
     * @return commune codes
     */
    Set<String> openingListCommunes();

    /**
     * The events, in the same order.
     *
     * @return the events
     */
    List<HouseholdEvent> events();

    /**
     * The residents of the communes that have totals.
     *
     * @return the totals, by commune
     */
    List<Residents> residents();

    /**
     * The last change set that this state contains.
     *
     * @return its number inside the round, counted from 1; 0 before the first
     */
    int lastChangeSet();
}
