package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Recalculation;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.PovertyClass;

class PinnedRecalculationsTest {

    private final World world = new World();
    private final PinnedRecalculations recalculations =
            new PinnedRecalculations(world, world.catalogue, world.roundClassifier());
    private TestStandard second;
    private RoundPins pinned;

    @BeforeEach
    void roundUnderTheSecondRevision() {
        world.catalogue.installPoints("national", 1, 999);
        second = world.catalogue.installPoints("national", 2, 140);
        world.catalogue.installPoints("another", 9, 999);
        pinned = RoundPins.of(second.ref());
        world.open(pinned);
    }

    @Test
    void roundUnderTheLatestTextsIsNotDue() {
        assertThat(recalculations.due()).isEmpty();
    }

    @Test
    void laterRevisionOfTheStandardIsDue() {
        world.catalogue.installPoints("national", 4, 100);
        StandardRef latest = world.catalogue.installPoints("national", 5, 100).ref();
        world.catalogue.installPoints("national", 3, 100);

        assertThat(recalculations.due())
                .containsExactly(
                        new Recalculation(
                                World.ROUND,
                                pinned,
                                RoundPins.of(latest),
                                List.of(
                                        "Chuẩn quốc gia national: kỳ này dùng lần 2, nay đã có lần"
                                                + " 5 (Chuẩn national lần 5).")));
    }

    @Test
    void laterRevisionOfTheLocalStandardIsDue() {
        StandardRef local = world.catalogue.installPoints("local", 1, 160).ref();
        RoundPins pins = pins(Optional.of(local), Optional.empty());
        world.open(pins);
        assertThat(recalculations.due()).isEmpty();

        StandardRef later = world.catalogue.installPoints("local", 2, 160).ref();

        Recalculation due = recalculations.due().get(0);
        assertThat(due.pinned()).isEqualTo(pins);
        assertThat(due.latest()).isEqualTo(pins(Optional.of(later), Optional.empty()));
        assertThat(due.reasons())
                .containsExactly(
                        "Chuẩn của tỉnh local: kỳ này dùng lần 1, nay đã có lần 2 (Chuẩn local"
                                + " lần 2).");
    }

    @Test
    void firstTableOfTheStandardIsDue() {
        world.catalogue.tables.put(second.ref(), table("b1", 1));

        Recalculation due = recalculations.due().get(0);

        assertThat(due.latest().b1Table()).contains(table("b1", 1));
        assertThat(due.latest().standard()).isEqualTo(second.ref());
        assertThat(due.latest().indicators()).isEqualTo(IndicatorSource.TICKED);
        assertThat(due.reasons())
                .containsExactly(
                        "Chuẩn national nay đã có bảng điểm B1 (b1 lần 1); kỳ này dùng tổng điểm"
                                + " cộng tay.");
    }

    @Test
    void laterTableIsDueAndAnEarlierOneIsNot() {
        RoundPins pins = pins(Optional.empty(), Optional.of(table("b1", 2)));
        world.open(pins);

        world.catalogue.tables.put(second.ref(), table("b1", 2));
        assertThat(recalculations.due()).isEmpty();
        world.catalogue.tables.put(second.ref(), table("b1", 1));
        assertThat(recalculations.due()).isEmpty();
        world.catalogue.tables.put(second.ref(), table("b1", 3));
        assertThat(recalculations.due().get(0).reasons())
                .containsExactly("Bảng điểm B1: kỳ này dùng b1 lần 2, nay đã có b1 lần 3.");
        world.catalogue.tables.put(second.ref(), table("b1-new", 1));
        assertThat(recalculations.due().get(0).latest().b1Table()).contains(table("b1-new", 1));
    }

    @Test
    void tableStaysPinnedWhereTheCatalogueNamesNone() {
        world.open(pins(Optional.empty(), Optional.of(table("b1", 2))));
        StandardRef later = world.catalogue.installPoints("national", 3, 100).ref();

        RoundPins latest = recalculations.due().get(0).latest();

        assertThat(latest.standard()).isEqualTo(later);
        assertThat(latest.b1Table()).contains(table("b1", 2));
    }

    @Test
    void tableIsTheOneOfTheLatestStandard() {
        StandardRef later = world.catalogue.installPoints("national", 3, 100).ref();
        world.catalogue.tables.put(later, table("b1", 1));

        Recalculation due = recalculations.due().get(0);

        assertThat(due.latest().b1Table()).contains(table("b1", 1));
        assertThat(due.reasons()).hasSize(2);
    }

    @Test
    void onlyRoundsThatDifferAreDue() {
        StandardRef later = world.catalogue.installPoints("national", 3, 100).ref();
        RoundKey current = new RoundKey("20", 2025);
        world.open(current, RoundPins.of(later));

        assertThat(recalculations.due())
                .extracting(Recalculation::round)
                .containsExactly(World.ROUND);
    }

    @Test
    void recalculationGivesTheLatestTextsOnRecordAndClassifiesAgain() {
        world.surveyed("1", poorAt(120));
        world.classify();
        StandardRef later = world.catalogue.installPoints("national", 3, 100).ref();

        ClassificationSummary summary =
                recalculations.recalculate(World.ROUND, " chị A ", " NĐ 30/2025 ");

        assertThat(summary.standard()).isEqualTo(later);
        assertThat(summary.households()).containsEntry(PovertyClass.NOT_POOR, 1);
        assertThat(world.outcomes.get("1").standard()).isEqualTo(later);
        RoundChange change = world.changes.get(0);
        assertThat(change.person()).isEqualTo("chị A");
        assertThat(change.reason()).isEqualTo("NĐ 30/2025");
        assertThat(change.before()).isEqualTo(pinned);
        assertThat(change.after()).isEqualTo(RoundPins.of(later));
        assertThat(recalculations.due()).isEmpty();
    }

    @Test
    void roundThatIsNotDueKeepsItsPinsAndItsOutcomes() {
        world.surveyed("1", poorAt(120));
        world.classify();
        var before = Map.copyOf(world.outcomes);

        recalculations.recalculate(World.ROUND, "chị A", "kiểm tra");

        assertThat(world.changes).isEmpty();
        assertThat(world.outcomes).isEqualTo(before);
        assertThat(world.saved).isEqualTo(2);
    }

    @Test
    void textsThatCannotScoreTogetherLeaveNoTrace() {
        world.catalogue.install(
                TestStandard.of("national", 3),
                options -> {
                    throw new IllegalStateException("broken");
                });

        assertThatThrownBy(() -> recalculations.recalculate(World.ROUND, "chị A", "NĐ"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.changes).isEmpty();
        assertThat(world.get(World.ROUND).pins()).isEqualTo(pinned);
    }

    @Test
    void localTextThatCannotScoreLeavesNoTrace() {
        StandardRef local = new StandardRef("local", 1, "gone");
        world.open(pins(Optional.of(local), Optional.empty()));
        world.catalogue.installPoints("national", 3, 100);

        assertThatThrownBy(() -> recalculations.recalculate(World.ROUND, "chị A", "NĐ"))
                .hasMessageStartingWith("HN-2011");
        assertThat(world.changes).isEmpty();
    }

    @Test
    void recalculationWithoutPersonOrReasonOrRoundIsRefused() {
        world.catalogue.installPoints("national", 3, 100);

        assertThatThrownBy(() -> recalculations.recalculate(World.ROUND, " ", "NĐ"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2020")
                .hasMessageContaining("person");
        assertThatThrownBy(() -> recalculations.recalculate(World.ROUND, "chị A", ""))
                .hasMessageStartingWith("HN-2020")
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> recalculations.recalculate(new RoundKey("20", 2020), "A", "NĐ"))
                .hasMessageStartingWith("HN-2001");
        assertThat(world.changes).isEmpty();
        assertThat(world.saved).isZero();
    }

    private RoundPins pins(Optional<StandardRef> local, Optional<TableRef> table) {
        return new RoundPins(second.ref(), local, table, IndicatorSource.TICKED);
    }

    private static TableRef table(String id, int revision) {
        return new TableRef(id, revision, id + revision);
    }

    private Map<String, String> poorAt(int b1) {
        Map<String, String> answers = new TreeMap<>(Surveys.boxes(second, 1, 2));
        answers.put("b1Point", Integer.toString(b1));
        return answers;
    }
}
