package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.api.survey.PovertyClass.NEAR_POOR;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;
import static vn.rasoat.api.survey.PovertyClass.POOR;
import static vn.rasoat.api.survey.PovertyClass.UNDETERMINED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

/** Which of the two results of a household a pack counts, and how it says so. */
class RulersTest {

    private static final String A = "06505";

    private final World world = World.twoCommunes();

    @Test
    void aLocalPackCountsTheLocalResult() {
        world.pinLocalStandard();
        household("1", POOR, 3, POOR);
        household("2", NEAR_POOR, 1, NEAR_POOR);
        household("3", NOT_POOR, 4, POOR);
        household("4", NOT_POOR, 2, NEAR_POOR);

        FormPack pack = local();

        assertThat(cells(pack, "7.1", "3", "5")).containsExactly("2", "2");
        assertThat(cells(pack, "7.4", "total", "deprivations")).containsExactly("2", "7");
        assertThat(pack.ruler()).isEqualTo(Ruler.LOCAL);
        assertThat(pack.standard()).isEqualTo(World.LOCAL);
        assertThat(cells(national(), "7.1", "3", "5")).containsExactly("1", "1");
    }

    @Test
    void householdsWithoutALocalResultCountNowhereAndAreSaid() {
        world.pinLocalStandard();
        household("1", POOR, 3, POOR);
        household("2", POOR, 3, UNDETERMINED);
        // classified before the province had its standard
        world.household(A, "3", POOR, 3, Answers.NONE);

        FormPack pack = local();

        assertThat(cells(pack, "7.1", "3")).containsExactly("1");
        assertThat(arguments(pack, "HN-3011")).containsExactly("2");
        assertThat(codes(pack)).doesNotContain("HN-3009");
    }

    @Test
    void aHouseholdOfTheOpeningListThatNobodyExplainedHasNoLocalResult() {
        world.pinLocalStandard();
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(new HouseholdKey(A, "Thôn A", "9", ""), POOR, 4));
        household("1", NEAR_POOR, 1, POOR);

        FormPack pack = local();

        assertThat(cells(pack, "7.1", "3")).containsExactly("1");
        assertThat(arguments(pack, "HN-3011")).containsExactly("1");
        assertThat(cells(national(), "7.1", "3")).containsExactly("1");
    }

    @Test
    void theOpeningListOfTheNationalStandardIsNotComparedWithLocalResults() {
        world.pinLocalStandard();
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(new HouseholdKey(A, "Thôn A", "1", ""), POOR, 3));
        household("1", NOT_POOR, 0, NEAR_POOR);

        FormPack pack = local();

        assertThat(cells(pack, "7.2", "1", "3", "9")).containsExactly("", "", "0");
        assertThat(cells(pack, "7.3", "5", "9")).containsExactly("", "1");
        assertThat(pack.form("7.2").orElseThrow().notes())
                .anyMatch(note -> note.contains("Danh sách đầu kỳ được công nhận theo chuẩn quốc"));
        assertThat(codes(pack)).doesNotContain("HN-3002", "HN-3006");
    }

    @Test
    void aLocalPackSaysSoInEveryTitleAndAmongItsReasons() {
        world.pinLocalStandard();
        household("1", POOR, 3, POOR);

        FormPack pack = local();

        assertThat(pack.forms())
                .allSatisfy(
                        form -> {
                            assertThat(form.title()).endsWith(" (THEO CHUẨN CỦA TỈNH)");
                            assertThat(form.notes().get(0)).contains("Chuẩn của tỉnh.");
                        });
        assertThat(arguments(pack, "HN-3012")).containsExactly("Chuẩn của tỉnh");
    }

    @Test
    void aNationalPackBesideALocalOneSaysThatItIsNational() {
        world.pinLocalStandard();
        household("1", POOR, 3, POOR);

        FormPack pack = national();

        assertThat(pack.forms())
                .allSatisfy(
                        form -> {
                            assertThat(form.title()).doesNotContain("CHUẨN CỦA TỈNH");
                            assertThat(form.notes().get(0))
                                    .startsWith("Kết quả theo chuẩn quốc gia: NĐ 07/2021/NĐ-CP.");
                        });
        assertThat(codes(pack)).doesNotContain("HN-3011", "HN-3012");
    }

    @Test
    void withoutALocalStandardNothingIsSaidOfRulers() {
        household("1", POOR, 3, POOR);

        assertThat(national().forms())
                .flatExtracting(StatutoryForm::notes)
                .noneMatch(note -> note.contains("chuẩn quốc gia"));
    }

    @Test
    void fewerDeprivationsThanTheLocalStandardAsksForBreakAnInvariantOfTheLocalPack() {
        world.pinLocalStandard();
        // two are enough under the local standard of this test, not under the national one
        household("1", NEAR_POOR, 2, POOR);
        household("2", NEAR_POOR, 1, NEAR_POOR);

        assertThat(codes(local())).doesNotContain("HN-3006");

        household("3", NEAR_POOR, 1, POOR);

        assertThat(codes(local())).contains("HN-3006");
    }

    @Test
    void theStatedClassIsNoMatterOfALocalPack() {
        world.pinLocalStandard();
        world.household(
                A, "1", Answers.NONE, List.of(), World.outcome(POOR, ClassSource.STATED, Map.of()));
        world.localResult(POOR);

        assertThat(codes(local())).doesNotContain("HN-3004");
        assertThat(codes(national())).contains("HN-3004");
    }

    @Test
    void aResultOfAnotherTextIsNoResult() {
        household("1", POOR, 3, POOR);
        StandardRef earlier = new StandardRef("nd-07-2021", 1, "f".repeat(64));
        world.change(
                it ->
                        new Outcome(
                                it.povertyClass(),
                                it.source(),
                                it.deprivations(),
                                it.averageLivingStandard(),
                                it.lowIncomeWorker(),
                                it.steps(),
                                it.differences(),
                                earlier,
                                it.b1Table(),
                                it.local()));

        FormPack pack = national();

        assertThat(cells(pack, "7.1", "3")).containsExactly("0");
        assertThat(arguments(pack, "HN-3009")).containsExactly("1");
    }

    @Test
    void aRoundWithoutALocalStandardRefusesALocalPack() {
        assertThatThrownBy(this::local)
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2022")
                .hasMessageContaining("20-2024");
    }

    @Test
    void aThirdResultIsRefused() {
        assertThatThrownBy(() -> world.composer().compose(World.ROUND, A, Ruler.PARALLEL))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2002");
    }

    private void household(String number, PovertyClass national, int deprived, PovertyClass local) {
        world.household(A, number, national, deprived, Answers.NONE);
        world.localResult(local);
    }

    private FormPack local() {
        return world.composer().compose(World.ROUND, A, Ruler.LOCAL);
    }

    private FormPack national() {
        return world.composer().compose(World.ROUND, A, Ruler.NATIONAL);
    }

    /** Of the first row. */
    private static List<String> cells(FormPack pack, String number, String... columns) {
        StatutoryForm form = pack.form(number).orElseThrow();
        List<String> ids = form.columns().stream().map(it -> it.id()).toList();
        FormRow row = form.rows().get(0);
        return List.of(columns).stream()
                .map(id -> row.cells().get(ids.indexOf(id)).text())
                .toList();
    }

    private static List<String> codes(FormPack pack) {
        return pack.reasons().stream().map(it -> it.code().code()).toList();
    }

    private static List<String> arguments(FormPack pack, String code) {
        return pack.reasons().stream()
                .filter(it -> it.code().code().equals(code))
                .findFirst()
                .orElseThrow()
                .arguments();
    }
}
