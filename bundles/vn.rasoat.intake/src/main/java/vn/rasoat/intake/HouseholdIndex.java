package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.intake.text.Folding;

/**
 * The households of the file by commune, village and number. Real files use one number for several
 * households, so a number names a group.
 */
final class HouseholdIndex {

    private final List<Household> all = new ArrayList<>();
    private final Map<String, List<Household>> groups = new LinkedHashMap<>();
    private final Map<String, List<Household>> withoutVillage = new HashMap<>();
    private final Map<String, String> villageSpellings = new HashMap<>();
    private final Map<String, Household> nesting = new HashMap<>();
    private int indexedWithoutVillage;
    private boolean villageMissing;

    /** Adds a household that may be taken; the caller has looked for its twin. */
    void add(Household household) {
        index(household);
        villageMissing |= !household.row().layout().has(Paths.VILLAGE);
        villageSpellings.putIfAbsent(
                village(household.commune().code(), household.village()), household.village());
    }

    /** Adds a row that was rejected, so that its members and events find it. */
    void addRejected(Household household) {
        household.reject();
        index(household);
    }

    /** Lets the members nested in a row find the household that the row repeats. */
    void repeat(TableRow row, Household household) {
        if (row.nesting().given()) {
            nesting.put(row.nesting().household(), household);
        }
    }

    /** The household that a nested row belongs to; empty if its record was not taken. */
    Optional<Household> nesting(TableRow row) {
        return Optional.ofNullable(nesting.get(row.nesting().household()));
    }

    private void index(Household household) {
        all.add(household);
        repeat(household.row(), household);
        String commune = household.commune().code();
        groups.computeIfAbsent(
                        key(commune, household.village(), household.number()),
                        k -> new ArrayList<>(1))
                .add(household);
    }

    /** The households there are already with the same number, head name and birth year. */
    List<Household> twins(Household household) {
        return groups
                .getOrDefault(
                        key(household.commune().code(), household.village(), household.number()),
                        List.of())
                .stream()
                .filter(other -> !other.rejected())
                .filter(other -> other.sameHead(household))
                .toList();
    }

    /** Households in the order of the file. */
    List<Household> all() {
        return all;
    }

    /** Groups of households that may be taken and share commune, village and number. */
    List<List<Household>> groups() {
        return groups.values().stream()
                .map(group -> group.stream().filter(h -> !h.rejected()).toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** The households a row of another sheet can mean, rejected ones included. */
    List<Household> named(String commune, TableRow row) {
        String number = row.value(Paths.NUMBER);
        List<Household> found =
                groups.getOrDefault(key(commune, row.value(Paths.VILLAGE), number), List.of());
        if (found.isEmpty() && (villageMissing || !row.layout().has(Paths.VILLAGE))) {
            indexWithoutVillage();
            found = withoutVillage.getOrDefault(key(commune, "", number), List.of());
        }
        return found;
    }

    /** Most files never ask for it. */
    private void indexWithoutVillage() {
        for (; indexedWithoutVillage < all.size(); indexedWithoutVillage++) {
            Household household = all.get(indexedWithoutVillage);
            withoutVillage
                    .computeIfAbsent(
                            key(household.commune().code(), "", household.number()),
                            k -> new ArrayList<>(1))
                    .add(household);
        }
    }

    /** Among several the one whose head has the name; a single one is not questioned. */
    static Optional<Household> choose(List<Household> candidates, String headName) {
        boolean certain =
                candidates.size() == 1
                        && (!candidates.get(0).number().isEmpty() || headName.isEmpty());
        if (certain) {
            return Optional.of(candidates.get(0));
        }
        String folded = Folding.withoutMarks(headName);
        List<Household> same =
                candidates.stream()
                        .filter(household -> household.foldedName().equals(folded))
                        .toList();
        // Of a row that was rejected twice, either says why what hangs on it is not taken.
        boolean lost = !same.isEmpty() && same.stream().allMatch(Household::rejected);
        return same.size() == 1 || lost ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** The village as the list of households writes it, else as given. */
    String spelling(String commune, String village) {
        return villageSpellings.getOrDefault(village(commune, village), village);
    }

    /** One text for commune, village and number, equal where only case or tone placement differ. */
    static String key(String commune, String village, String number) {
        return village(commune, village) + '\n' + number;
    }

    private static String village(String commune, String village) {
        return commune + '\n' + Folding.strict(village);
    }
}
