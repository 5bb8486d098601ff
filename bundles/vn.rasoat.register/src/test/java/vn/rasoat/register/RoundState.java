package vn.rasoat.register;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;

/**
 * Everything that a round holds now, as its readers see it: every row by what names it, households
 * by their ids.
 *
 * @param rows content by name
 */
record RoundState(Map<String, String> rows) {

    static RoundState of(StoreFixture fixture, RoundKey round) {
        return fixture.register.read(round, Set.of(), RoundState::of);
    }

    private static RoundState of(RoundSnapshot snapshot) {
        Map<String, String> rows = new TreeMap<>();
        snapshot.forEachHousehold(
                household -> {
                    rows.put("household " + household.id(), content(household));
                    household
                            .outcome()
                            .ifPresent(
                                    outcome ->
                                            rows.put(
                                                    "outcome " + household.id(),
                                                    StoredOutcome.of(outcome).sha256()));
                });
        snapshot.openingListCommunes().forEach(commune -> rows.put("list " + commune, ""));
        snapshot.openingList()
                .forEach(entry -> rows.put("entry " + Shapes.key(entry.key()), entry.toString()));
        snapshot.events()
                .forEach(event -> rows.put("event " + Shapes.key(event), event.toString()));
        snapshot.residents()
                .forEach(totals -> rows.put("residents " + totals.commune(), totals.toString()));
        return new RoundState(rows);
    }

    private static String content(RegisteredHousehold household) {
        return Shapes.key(household.survey().key())
                + household.survey().answers().canonical()
                + household.survey().members().stream()
                        .map(Answers::canonical)
                        .collect(Collectors.joining("|"));
    }

    /** Over all rows. */
    String sha256() {
        return Digest.sha256(rows.toString());
    }

    RoundState withoutOutcomes() {
        Map<String, String> left = new TreeMap<>(rows);
        left.keySet().removeIf(name -> name.startsWith("outcome "));
        return new RoundState(left);
    }
}
