package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.api.survey.PovertyClass.NEAR_POOR;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;
import static vn.rasoat.api.survey.PovertyClass.POOR;
import static vn.rasoat.report.World.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class SnapshotFormPackComposerTest {

    private static final String A = "06505";
    private static final String B = "06463";
    private static final Answers NUNG =
            answers(
                    "family.ethnicity", "Nùng",
                    "family.hasNoLaborCapacity", "yes",
                    "family.hasRevolutionMeritPolicy", "no");
    private static final Answers KINH =
            answers(
                    "family.ethnicity", "Kinh",
                    "family.hasNoLaborCapacity", "no",
                    "family.hasRevolutionMeritPolicy", "no");

    private final World world = World.twoCommunes();

    @Test
    void allElevenFormsStandInThePackInOrder() {
        assertThat(pack().forms())
                .extracting(StatutoryForm::number)
                .containsExactly(
                        "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "7.10",
                        "7.11");
    }

    @Test
    void columnIdsAreThoseOfTheOfficialForms() {
        FormPack pack = pack();

        assertThat(ids(pack, "7.1")).isEqualTo(numbers(14));
        assertThat(ids(pack, "7.2")).isEqualTo(numbers(9));
        assertThat(ids(pack, "7.3")).isEqualTo(numbers(9));
        List<String> indicators = new ArrayList<>(List.of("total", "deprivations"));
        indicators.addAll(numbers(12));
        assertThat(ids(pack, "7.4")).isEqualTo(indicators);
        assertThat(ids(pack, "7.6")).isEqualTo(indicators);
        indicators.remove("deprivations");
        assertThat(ids(pack, "7.5")).isEqualTo(indicators);
        assertThat(ids(pack, "7.7")).isEqualTo(indicators);
        assertThat(ids(pack, "7.8")).isEqualTo(numbers(10));
        assertThat(ids(pack, "7.9"))
                .containsExactly(
                        "1",
                        "1.1",
                        "1.2",
                        "1.2:Nùng",
                        "1.2:Tày",
                        "1.2:Dao",
                        "1.2:Hoa",
                        "1.2:Mông",
                        "1.2:Sán Chay",
                        "1.2:Khác",
                        "2",
                        "2.1",
                        "2.2",
                        "2.2:Nùng",
                        "2.2:Tày",
                        "2.2:Dao",
                        "2.2:Hoa",
                        "2.2:Mông",
                        "2.2:Sán Chay",
                        "2.2:Khác");
        assertThat(ids(pack, "7.10")).isEqualTo(numbers(8));
        assertThat(ids(pack, "7.11")).isEqualTo(numbers(8));
    }

    @Test
    void rowsAreTheUnitAndWhatIsBelowItInOfficialOrder() {
        List<FormRow> rows = world.composer().compose(World.ROUND, "20").forms().get(0).rows();

        assertThat(rows).extracting(it -> it.unit().code()).containsExactly("20", "187", A, B);
        assertThat(rows).extracting(FormRow::ordinal).containsExactly("", "1", "1.1", "1.2");
    }

    @Test
    void aCommuneIsAPackOfItsOwn() {
        world.household(A, "1", POOR, 3, KINH);
        world.household(B, "1", POOR, 3, KINH);

        FormPack pack = world.composer().compose(World.ROUND, A);

        assertThat(pack.authority()).isEqualTo("ỦY BAN NHÂN DÂN XÃ VÂN LINH");
        assertThat(row(pack, "7.1", A, "")).containsEntry("3", "1");
        assertThat(pack.forms().get(0).rows()).hasSize(1);
    }

    @Test
    void ratesAreOverAllResidentsAndParentsAreDividedAnew() {
        world.residents.add(new Residents(A, 100, 400));
        world.residents.add(new Residents(B, 200, 800));
        world.household(A, "1", POOR, 3, KINH);
        world.household(B, "1", POOR, 3, KINH);

        FormPack pack = pack();

        assertThat(row(pack, "7.1", A, "")).containsEntry("4", "1").containsEntry("10", "0.75");
        assertThat(row(pack, "7.1", "187", ""))
                .containsEntry("1", "300")
                .containsEntry("4", "0.67");
    }

    @Test
    void withoutResidentTotalsCountsStayAndTheirColumnsAreBlankAlsoInParents() {
        world.residents.add(new Residents(A, 100, 400));
        world.household(B, "1", POOR, 3, KINH);

        FormPack pack = pack();

        assertThat(row(pack, "7.1", A, "")).containsEntry("1", "100").containsEntry("4", "0");
        for (String unit : List.of(B, "187")) {
            assertThat(row(pack, "7.1", unit, ""))
                    .containsEntry("1", "")
                    .containsEntry("2", "")
                    .containsEntry("3", "1")
                    .containsEntry("4", "")
                    .containsEntry("9", "3")
                    .containsEntry("10", "");
        }
        assertThat(arguments(pack, "HN-3001")).containsExactly("1", "Thị trấn Đồng Mỏ");
    }

    @Test
    void averageLivingStandardIsCountedApartFromPoorAndNearPoor() {
        world.household(
                A,
                "1",
                NOT_POOR,
                0,
                KINH.with("family.isAgricultureForestryFisherySaltMediumLivingStandard", "yes"));
        world.household(A, "2", NOT_POOR, 0, KINH);

        assertThat(row(pack(), "7.1", A, ""))
                .containsEntry("3", "0")
                .containsEntry("7", "1")
                .containsEntry("13", "3");
    }

    @Test
    void movementsStandInTheirColumnsForHouseholdsAndPersons() {
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(key(A, "1"), POOR, 5));
        world.opening.add(new OpeningEntry(key(A, "2"), NEAR_POOR, 2));
        world.household(A, "1", NEAR_POOR, 0, KINH);
        world.household(A, "2", POOR, 3, KINH);
        world.openingCommunes.add(B);

        FormPack pack = pack();

        assertThat(row(pack, "7.2", "187", "households").values())
                .containsExactly("1", "1", "0", "0", "1", "0", "0", "0", "1");
        assertThat(row(pack, "7.2", "187", "persons").values())
                .containsExactly("5", "3", "0", "2", "3", "0", "0", "0", "3");
        assertThat(row(pack, "7.3", "187", "persons").values())
                .containsExactly("2", "0", "3", "0", "3", "0", "0", "1", "3");
        assertThat(codes(pack)).doesNotContain("HN-3002", "HN-3003", "HN-3006");
    }

    @Test
    void withoutAnyOpeningClassTheMovementColumnsAreBlankAlsoInParents() {
        world.openingCommunes.add(B);
        world.household(A, "1", POOR, 3, KINH);

        FormPack pack = pack();

        assertThat(row(pack, "7.2", "187", "households").values())
                .containsExactly("", "", "", "", "", "", "", "", "1");
        assertThat(row(pack, "7.2", B, "households").values()).containsOnly("0");
        assertThat(arguments(pack, "HN-3002")).containsExactly("1", "Xã Vân Linh");
    }

    @Test
    void aHouseholdNobodyExplainedCountsInTotalsAndIsNamedByItsPlace() {
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(key(A, "7"), POOR, 4));
        world.household(A, "1", POOR, 3, NUNG.with("transition.relapsed", "no"));

        FormPack pack = pack();

        assertThat(row(pack, "7.1", A, "")).containsEntry("3", "2").containsEntry("9", "7");
        assertThat(row(pack, "7.4", A, ""))
                .containsEntry("total", "2")
                .containsEntry("deprivations", "3");
        assertThat(row(pack, "7.9", A, "")).containsEntry("1", "2").containsEntry("1.2", "1");
        assertThat(arguments(pack, "HN-3003")).containsExactly("1", "06505/Thôn A/7");
        assertThat(codes(pack)).contains("HN-3005").doesNotContain("HN-3006");
    }

    @Test
    void anAttributeThatIsKnownOfNoHouseholdIsBlank() {
        Answers nothing = answers("family.ethnicity", "Tày");
        world.household(A, "1", POOR, 3, nothing);
        world.household(B, "1", POOR, 3, NUNG);

        FormPack pack = pack();

        assertThat(row(pack, "7.8", A, "households"))
                .containsEntry("2", "1")
                .containsEntry("3", "")
                .containsEntry("5", "")
                .containsEntry("8", "0");
        assertThat(row(pack, "7.8", "187", "households")).containsEntry("3", "1");
        assertThat(reasons(pack, "HN-3005"))
                .anySatisfy(
                        it ->
                                assertThat(it.arguments())
                                        .satisfiesExactly(
                                                count -> assertThat(count).isEqualTo("1"),
                                                label ->
                                                        assertThat(label)
                                                                .contains("khả năng lao động"),
                                                forms -> assertThat(forms).contains("7.8")));
    }

    @Test
    void otherMeansInNoneOfTheGroupsAndTheNoteGivesTheFormulaToo() {
        world.household(A, "1", POOR, 3, NUNG);
        world.household(A, "2", POOR, 3, KINH);

        FormPack pack = pack();

        assertThat(row(pack, "7.8", "187", "households").values())
                .containsExactly("2", "1", "1", "0", "1", "0", "0", "0", "0", "0");
        assertThat(pack.form("7.8").orElseThrow().columns().get(4).label()).isEqualTo("5");
        assertThat(pack.form("7.8").orElseThrow().notes())
                .contains(
                        "Số hộ ở cột 5: 1 (phép trừ 1-2-3-4 cho 0); "
                                + "ở cột 10: 0 (phép trừ 6-7-8-9 cho 0).");
    }

    @Test
    void everyMinorityHasItsColumnAndTheRestHasTheLast() {
        for (String ethnicity : List.of("Kinh", "Hoa", "Thái", "Sán Chay")) {
            world.household(A, ethnicity, NEAR_POOR, 0, answers("family.ethnicity", ethnicity));
        }

        assertThat(row(pack(), "7.9", A, ""))
                .containsEntry("2", "4")
                .containsEntry("2.1", "1")
                .containsEntry("2.2", "3")
                .containsEntry("2.2:Hoa", "1")
                .containsEntry("2.2:Sán Chay", "1")
                .containsEntry("2.2:Khác", "1")
                .containsEntry("1.2", "0");
    }

    @Test
    void indicatorRatesAreBlankWhereThereIsNoHousehold() {
        world.household(A, "1", POOR, 3, KINH);
        world.household(A, "2", POOR, 4, KINH);

        FormPack pack = pack();

        assertThat(row(pack, "7.4", A, "").values())
                .containsExactly(
                        "2", "7", "2", "2", "2", "1", "0", "0", "0", "0", "0", "0", "0", "0");
        assertThat(row(pack, "7.5", A, "")).containsEntry("4", "50").containsEntry("5", "0");
        assertThat(row(pack, "7.5", B, "")).containsEntry("total", "0").containsEntry("1", "");
    }

    @Test
    void causesHaveThreeRowsAndDoNotAddUpToHouseholds() {
        Answers both = KINH.with("reason.lackCapital", "yes").with("reason.lackLabor", "yes");
        world.household(A, "1", POOR, 3, both);
        world.household(A, "2", NEAR_POOR, 0, KINH.with("reason.lackCapital", "yes"));

        FormPack pack = pack();

        assertThat(row(pack, "7.10", A, "total")).containsEntry("2", "2").containsEntry("3", "1");
        assertThat(row(pack, "7.10", A, "near-poor")).containsEntry("2", "1");
        assertThat(row(pack, "7.10", A, "near-poor").get("3")).isEmpty();
    }

    @Test
    void childrenAreCountedByTheirAgeOnTheDayOfTheVisit() {
        world.household(
                A,
                "1",
                POOR,
                3,
                KINH.with("date", "2024-09-10"),
                List.of(
                        child("2008-09-10", "no", "yes", "yes"), // 16 today
                        child("2008-09-11", "no", "yes", "yes"), // still 15
                        child("2018-09-10", "no", "no", "no"), // 6 today
                        child("2018-09-11", "no", "no", "no"), // still 5
                        child("2021-09-11", "yes", "no", "yes"))); // still 2

        assertThat(row(pack(), "7.11", A, "").values())
                .containsExactly("4", "1", "1", "1", "0", "0", "0", "0");
    }

    @Test
    void aYearOfBirthDecidesOnlyWhereBothPossibleAgesAgree() {
        world.household(
                A,
                "1",
                POOR,
                3,
                KINH.with("date", "2024-09-10"),
                List.of(child("2015", "yes", "no", "no"), child("2008", "yes", "no", "no")));

        FormPack pack = pack();

        assertThat(row(pack, "7.11", A, "")).containsEntry("1", "1");
        assertThat(reasons(pack, "HN-3005"))
                .anySatisfy(it -> assertThat(it.arguments().get(2)).contains("7.11"));
    }

    @Test
    void withoutMemberRowsTheNumbersOnTheHouseholdRowCount() {
        world.household(
                A,
                "1",
                NEAR_POOR,
                0,
                KINH.with("children.totalCount", "2").with("children.nutritionDeprivedCount", "1"));

        assertThat(row(pack(), "7.11", A, ""))
                .containsEntry("5", "2")
                .containsEntry("6", "1")
                .containsEntry("7", "")
                .containsEntry("8", "");
    }

    @Test
    void aStatedPoorHouseholdWithTooFewDeprivationsBreaksAnInvariant() {
        Map<String, Answer> none =
                new World.TestStandard()
                        .indicators().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                it -> it.key(), it -> Answer.NO));
        world.household(A, "1", KINH, List.of(), World.outcome(POOR, ClassSource.STATED, none));

        FormPack pack = pack();

        assertThat(codes(pack)).contains("HN-3004", "HN-3006");
        assertThat(reasons(pack, "HN-3006").get(0).arguments())
                .contains("7.4", "Huyện Chi Lăng", "1", "0");
    }

    @Test
    void moreHouseholdsThanResidentsAreSaid() {
        world.residents.add(new Residents(A, 1, 1));
        world.household(A, "1", POOR, 3, KINH);

        assertThat(arguments(pack(), "HN-3007")).containsExactly("1", "Xã Vân Linh");
    }

    @Test
    void moversAreToldToTheParentAndEventsWithoutAHouseholdAreNamed() {
        world.openingCommunes.addAll(List.of(A, B));
        world.opening.add(new OpeningEntry(key(A, "1"), POOR, 4));
        world.events.add(event(A, "1", EventKind.MOVED_OUT, POOR));
        world.events.add(event(B, "5", EventKind.MOVED_IN, POOR));
        world.events.add(event(B, "6", EventKind.MOVED_IN, POOR));
        world.household(B, "5", POOR, 3, KINH);

        FormPack pack = pack();

        assertThat(pack.form("7.2").orElseThrow().notes().get(1))
                .contains("1 hộ chuyển đi")
                .contains("1 hộ chuyển đến");
        assertThat(reasons(pack, "HN-1802").get(0).value()).isEqualTo("06463/Thôn A/6");
        assertThat(row(pack, "7.2", B, "households")).containsEntry("8", "1");
    }

    @Test
    void everyPackIsPreliminaryAsLongAsNothingIsRecognised() {
        world.openingCommunes.addAll(List.of(A, B));
        world.residents.add(new Residents(A, 100, 400));
        world.residents.add(new Residents(B, 200, 800));
        world.household(A, "1", NOT_POOR, 0, KINH);

        FormPack pack = pack();

        assertThat(pack.preliminary()).isTrue();
        // zeros of a commune that nobody visited are not a result
        assertThat(codes(pack)).containsExactly("HN-3008", "HN-3010");

        world.household(B, "1", NOT_POOR, 0, KINH);

        assertThat(codes(pack())).containsExactly("HN-3008");
    }

    @Test
    void theSameDataGiveTheSamePack() {
        world.household(A, "1", POOR, 3, NUNG);

        assertThat(pack()).isEqualTo(pack());
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> world.composer().compose(World.ROUND, "999"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2004");
    }

    private FormPack pack() {
        return world.composer().compose(World.ROUND, "187");
    }

    private static Answers child(String birth, String nutrition, String insured, String school) {
        return answers(
                "member.birthDate", birth,
                "member.nutritionDeprived", nutrition,
                "member.hasHealthInsurance", insured,
                "member.schoolAttendanceDeprived", school);
    }

    private static HouseholdKey key(String commune, String number) {
        return new HouseholdKey(commune, "Thôn A", number, "");
    }

    private static HouseholdEvent event(
            String commune, String number, EventKind kind, PovertyClass recognised) {
        LocalDate day = LocalDate.of(2024, 6, 1);
        return new HouseholdEvent(key(commune, number), kind, day, recognised, 3);
    }

    private static List<String> ids(FormPack pack, String number) {
        return pack.form(number).orElseThrow().columns().stream().map(it -> it.id()).toList();
    }

    private static List<String> numbers(int last) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            numbers.add(Integer.toString(i));
        }
        return numbers;
    }

    private static Map<String, String> row(
            FormPack pack, String number, String unit, String breakdown) {
        StatutoryForm form = pack.form(number).orElseThrow();
        for (FormRow row : form.rows()) {
            if (row.unit().code().equals(unit) && row.breakdown().equals(breakdown)) {
                Map<String, String> cells = new java.util.LinkedHashMap<>();
                for (int i = 0; i < form.columns().size(); i++) {
                    cells.put(form.columns().get(i).id(), row.cells().get(i).text());
                }
                return cells;
            }
        }
        throw new AssertionError("no row " + unit + " " + breakdown);
    }

    private static List<String> codes(FormPack pack) {
        return pack.reasons().stream().map(it -> it.code().code()).distinct().toList();
    }

    private static List<Issue> reasons(FormPack pack, String code) {
        return pack.reasons().stream().filter(it -> it.code().code().equals(code)).toList();
    }

    private static List<String> arguments(FormPack pack, String code) {
        return reasons(pack, code).get(0).arguments();
    }
}
