package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.outcome;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class KeptCountsTest {

    private static final String A = "06505";
    private static final String B = "06463";

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void twoCommunes() {
        fixture = new StoreFixture(folder);
        fixture.rounds.open("20", 2024);
        fixture.put(
                household(key(A, "Bản Thí", "1"), "133"), household(key(B, "Khu 1", "1"), "150"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyChangeOfACommuneMovesItsStampAndNoOther() {
        List<Long> stamps = new ArrayList<>(List.of(stamp(A)));
        long other = stamp(B);

        fixture.put(household(key(A, "Bản Thí", "1"), "9"));
        stamps.add(stamp(A));
        String list =
                fixture.importing(
                        changes -> {
                            changes.coverOpeningList(Set.of(A));
                            changes.put(
                                    new OpeningEntry(key(A, "Bản Thí", "1"), PovertyClass.POOR, 4));
                        });
        stamps.add(stamp(A));
        fixture.importing(
                changes ->
                        changes.put(
                                new HouseholdEvent(
                                        key(A, "Bản Thí", "7"),
                                        EventKind.DECEASED,
                                        LocalDate.of(2024, 5, 1),
                                        PovertyClass.POOR,
                                        1)));
        stamps.add(stamp(A));
        fixture.importing(changes -> changes.put(new Residents(A, 10, 40)));
        stamps.add(stamp(A));
        fixture.undo.undo(list, "P", "R");
        stamps.add(stamp(A));
        classify(A, PovertyClass.POOR);
        stamps.add(stamp(A));

        assertThat(stamps).doesNotHaveDuplicates().isSorted();
        assertThat(stamp(B)).isEqualTo(other);
    }

    @Test
    void emptyOpeningListIsAChangeToo() {
        long before = stamp(A);

        fixture.importing(changes -> changes.coverOpeningList(Set.of(A)));

        assertThat(stamp(A)).isGreaterThan(before);
    }

    @Test
    void rowsThatStayAsTheyWereMoveNoStamp() {
        classify(A, PovertyClass.POOR);
        long before = stamp(A);

        fixture.put(household(key(A, "Bản Thí", "1"), "133"));
        classify(A, PovertyClass.POOR);

        assertThat(stamp(A)).isEqualTo(before);
    }

    @Test
    void changeThatIsRolledBackMovesNoStamp() {
        long before = stamp(A);

        try (var changes = fixture.register.begin(ROUND)) {
            changes.putHouseholds(List.of(household(key(A, "Bản Thí", "2"), "9")));
        }

        assertThat(stamp(A)).isEqualTo(before);
    }

    @Test
    void countsComeBackByLayoutAndTheLastOneCounts() {
        keep("one", Map.of(A, new KeptCount(1, "a"), B, new KeptCount(1, "b")));
        keep("two", Map.of(A, new KeptCount(1, "c")));
        keep("one", Map.of(A, new KeptCount(2, "d")));

        assertThat(kept("one", Set.of()))
                .isEqualTo(Map.of(A, new KeptCount(2, "d"), B, new KeptCount(1, "b")));
        assertThat(kept("two", Set.of())).isEqualTo(Map.of(A, new KeptCount(1, "c")));
        assertThat(kept("one", Set.of(B))).isEqualTo(Map.of(B, new KeptCount(1, "b")));
    }

    @Test
    void textThatIsTooLongIsNotKept() {
        keep("one", Map.of(A, new KeptCount(1, "x".repeat(1_000_001)), B, new KeptCount(1, "b")));

        assertThat(kept("one", Set.of())).containsOnlyKeys(B);
    }

    @Test
    void householdsOfSomeCommunesAreReadAlone() {
        List<String> read =
                fixture.register.read(
                        ROUND,
                        Set.of(A, B),
                        snapshot -> {
                            List<String> communes = new ArrayList<>();
                            snapshot.forEachHousehold(
                                    Set.of(B), it -> communes.add(it.survey().key().commune()));
                            return communes;
                        });

        assertThat(read).containsExactly(B);
    }

    private void classify(String commune, PovertyClass povertyClass) {
        String id =
                fixture.households().stream()
                        .filter(it -> it.survey().key().commune().equals(commune))
                        .findFirst()
                        .orElseThrow()
                        .id();
        fixture.register.saveOutcomes(
                ROUND, fixture.lastChangeSet(), Map.of(id, outcome(povertyClass)));
    }

    private long stamp(String commune) {
        return fixture.register
                .read(ROUND, Set.of(), RoundSnapshot::stamps)
                .getOrDefault(commune, 0L);
    }

    private void keep(String layout, Map<String, KeptCount> counts) {
        fixture.register.keepCounts(ROUND, layout, counts);
    }

    private Map<String, KeptCount> kept(String layout, Set<String> communes) {
        return fixture.register.read(ROUND, communes, snapshot -> snapshot.keptCounts(layout));
    }
}
