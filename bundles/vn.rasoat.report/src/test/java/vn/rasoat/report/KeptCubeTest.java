package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class KeptCubeTest {

    private static final String A = "06505";
    private static final String B = "06463";
    private static final Set<Integer> THREE = Set.of(1, 2, 3);

    private final World world = World.twoCommunes();

    @BeforeEach
    void bothCommunesHaveEverything() {
        world.household(A, "1", PovertyClass.POOR, 4, THREE);
        world.household(B, "1", PovertyClass.NEAR_POOR, 3, Set.of());
        world.residents.add(new Residents(A, 100, 400));
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(key(A, "9"), PovertyClass.POOR, 5));
        world.events.add(
                new HouseholdEvent(
                        key(A, "8"), EventKind.MOVED_OUT, World.FIRST, PovertyClass.POOR, 2));
    }

    private static HouseholdKey key(String commune, String number) {
        return new HouseholdKey(commune, "Thôn A", number, "");
    }

    @Test
    void unchangedCommunesAreNotReadAgainAndThePackIsTheSame() {
        FormPack counted = compose("187");
        world.read.clear();

        FormPack kept = compose("187");

        assertThat(world.read).isEmpty();
        assertThat(kept).isEqualTo(counted);
        assertThat(kept.reasons())
                .as("what is named by place is kept, too")
                .extracting(it -> it.code())
                .contains(IssueCode.OPENING_UNEXPLAINED, IssueCode.EVENT_HOUSEHOLD_UNKNOWN);
    }

    @Test
    void packOfTheUnitAboveReadsNothingThatWasCountedBelow() {
        compose(A);
        compose(B);
        world.read.clear();

        compose("20");

        assertThat(world.read).isEmpty();
    }

    @Test
    void changedHouseholdHasItsOwnCommuneReadAlone() {
        compose("187");
        world.read.clear();
        world.household(A, "2", PovertyClass.POOR, 2, THREE);

        FormPack pack = compose("187");

        assertThat(world.read).containsExactly(A);
        assertThat(pack).isEqualTo(rebuilt("187"));
    }

    @Test
    void changeOfListEventOrResidentsIsAChange() {
        compose("187");
        world.read.clear();
        world.residents.add(new Residents(B, 50, 200));
        compose("187");
        world.opening.add(new OpeningEntry(key(A, "7"), PovertyClass.NEAR_POOR, 1));
        compose("187");
        world.events.clear();
        compose("187");

        assertThat(world.read).containsExactly(B, A, A);
    }

    @Test
    void keptCubeIsTheRebuiltOne() {
        compose("187");

        assertThat(compose("20")).isEqualTo(rebuilt("20"));
    }

    @Test
    void rulersHaveCountsOfTheirOwn() {
        world.pinLocalStandard();
        world.localResult(PovertyClass.POOR);
        compose("187");

        FormPack local = world.composer().compose(World.ROUND, "187", Ruler.LOCAL);

        world.kept.clear();
        assertThat(local).isEqualTo(world.composer().compose(World.ROUND, "187", Ruler.LOCAL));
        assertThat(world.kept).hasSize(1);
    }

    @Test
    void damagedTextIsCountedAgain() {
        FormPack counted = compose("187");
        world.kept
                .values()
                .forEach(
                        counts ->
                                counts.replaceAll(
                                        (commune, kept) ->
                                                new KeptCount(
                                                        kept.stamp(),
                                                        kept.content().replaceFirst(" ", " x"))));
        world.read.clear();

        assertThat(compose("187")).isEqualTo(counted);
        assertThat(world.read).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void storeThatKeepsNothingStopsNoPack() {
        world.full = true;

        assertThat(compose("187").forms()).isNotEmpty();
    }

    @Test
    void nothingOfAHouseholdButItsPlaceIsKept() {
        world.household(
                A,
                "3",
                PovertyClass.POOR,
                3,
                World.answers("householder.fullName", "Nông Văn Bí Mật"),
                List.of());
        compose("187");

        assertThat(world.kept.toString()).doesNotContain("Bí Mật");
    }

    private FormPack compose(String unit) {
        return world.composer().compose(World.ROUND, unit);
    }

    private FormPack rebuilt(String unit) {
        world.kept.clear();
        return compose(unit);
    }
}
