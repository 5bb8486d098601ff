package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.report.FilledFile;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

/** Forms as the existing software exports them, with faults planted in them. */
class FilledFormsOfOthersTest {

    private static final String A = "06505";
    private static final String B = "06463";

    private final World world = World.twoCommunes();
    private final Map<String, List<List<String>>> sheets = new HashMap<>();

    @BeforeEach
    void aPackThatBalances() {
        Answers kinh = World.answers("family.ethnicity", "Kinh", "reason.lackCapital", "yes");
        for (int i = 1; i <= 9; i++) {
            world.household(A, "" + i, i < 5 ? PovertyClass.POOR : PovertyClass.NEAR_POOR, 3, kinh);
            world.household(B, "" + i, i < 3 ? PovertyClass.POOR : PovertyClass.NOT_POOR, 4, kinh);
        }
        world.openingCommunes.addAll(List.of(A, B));
        for (String commune : List.of(A, B)) {
            for (int i = 1; i <= 6; i++) {
                world.opening.add(
                        new OpeningEntry(
                                new HouseholdKey(commune, "Thôn A", "" + i, ""),
                                i < 4 ? PovertyClass.NEAR_POOR : PovertyClass.POOR,
                                4));
            }
        }
        world.residents.add(new Residents(A, 300, 1200));
        world.residents.add(new Residents(B, 200, 800));
        FormPack pack = world.composer().compose(World.ROUND, "187");
        assertThat(pack.reasons()).noneMatch(it -> it.code() == IssueCode.INVARIANT_BROKEN);
        pack.forms().forEach(form -> sheets.put(form.number(), sheet(form)));
    }

    /** Title, headers, numbers, rows; the name of a unit stands in the first of its rows only. */
    private static List<List<String>> sheet(StatutoryForm form) {
        List<List<String>> sheet = new ArrayList<>();
        sheet.add(List.of());
        sheet.add(new ArrayList<>(List.of("ỦY BAN NHÂN DÂN HUYỆN CHI LĂNG")));
        sheet.add(new ArrayList<>(List.of("", form.title() + " NĂM 2024")));
        List<String> headers = new ArrayList<>(form.leadHeaders());
        List<String> numbers = new ArrayList<>(List.of("A", "B", "C"));
        numbers = new ArrayList<>(numbers.subList(0, headers.size()));
        for (var column : form.columns()) {
            headers.add(column.header().get(column.header().size() - 1));
            numbers.add(column.label());
        }
        sheet.add(headers);
        sheet.add(numbers);
        String before = "";
        for (FormRow row : form.rows()) {
            boolean again = row.unit().code().equals(before);
            before = row.unit().code();
            List<String> cells = new ArrayList<>();
            cells.add(again ? "" : row.ordinal());
            cells.add(again ? "" : row.unit().name());
            if (form.leadHeaders().size() == 3) {
                cells.add(row.breakdownLabel());
            }
            row.cells().forEach(cell -> cells.add(cell.text()));
            sheet.add(cells);
        }
        sheet.add(new ArrayList<>(List.of("", "", "", "Ngày 14 tháng 12 năm 2024")));
        return sheet;
    }

    @Test
    void ownFormsHaveNoFindings() {
        FilledFormCheck check = check(sheets.keySet().toArray(String[]::new));

        assertThat(check.findings()).isEmpty();
        assertThat(check.forms()).hasSize(11);
        assertThat(check.forms())
                .extracting(it -> it.number() + " " + it.units())
                .contains("7.1 3", "7.2 3", "7.10 3");
    }

    @Test
    void everyPlantedFaultIsFoundAndNothingElse() {
        // 7.2, commune A, households: the closing number does not follow; nor do the sums above
        set("7.2", 7, 11, "9");
        // 7.3, commune B, persons: what crossed in there is not what crossed out here
        add("7.3", 10, 7, 2);
        add("7.3", 10, 11, 2);
        // 7.3, commune A: text in a number
        set("7.3", 7, 9, "năm");

        assertThat(found(check("7.2", "7.3")))
                .containsExactlyInAnyOrder(
                        "HN-3043 7.2!L8 [7.2, Xã Vân Linh, 9 = 1-2-3-4+5+6+7+8, 9, 4]",
                        "HN-3043 7.2!L6 [7.2, Huyện Chi Lăng, cột 9 không bằng tổng của các đơn"
                                + " vị bên dưới, 6, 11]",
                        "HN-3043 7.2!E11 [7.2, Thị trấn Đồng Mỏ, nghèo thành cận nghèo: cột 2 của"
                                + " 7.2 = cột 5 của 7.3, 0, 2]",
                        "HN-3043 7.3!H7 [7.3, Huyện Chi Lăng, cột 5 không bằng tổng của các đơn vị"
                                + " bên dưới, 6, 8]",
                        "HN-3043 7.3!L7 [7.3, Huyện Chi Lăng, cột 9 không bằng tổng của các đơn vị"
                                + " bên dưới, 15, 17]",
                        "HN-3042 7.3!J8 [Xã Vân Linh, 7]");
    }

    @Test
    void columnsLeftEmptyDoNotBalance() {
        // as in more than a third of real rows: who came and went was not entered
        set("7.2", 7, 6, "");
        set("7.2", 8, 6, "");

        assertThat(found(check("7.2"))).allMatch(it -> it.startsWith("HN-3043 7.2")).isNotEmpty();
    }

    @Test
    void ratesAreDividedAnew() {
        set("7.1", 6, 5, "1.34");
        set("7.1", 7, 5, "1.0");

        assertThat(found(check("7.1"))).containsExactly("HN-3044 7.1!F7 [Xã Vân Linh, 4, 1.33]");
    }

    @Test
    void residentsThatWereNotEnteredAreSeen() {
        set("7.1", 6, 2, "3");
        set("7.1", 6, 5, "133.33");

        assertThat(check("7.1").findings())
                .extracting(Issue::code)
                .contains(IssueCode.FORM_RATE_ABOVE_HUNDRED, IssueCode.FORM_EQUATION_BROKEN);
        assertThat(found(check("7.1")))
                .anyMatch(it -> it.contains("hộ nghèo và hộ cận nghèo không quá số hộ dân cư"));
    }

    @Test
    void ratesOfOneFormComeFromTheCountsOfAnother() {
        set("7.5", 6, 3, "50");

        assertThat(found(check("7.5"))).as("nothing to compare with").isEmpty();
        assertThat(found(check("7.4", "7.5")))
                .containsExactly("HN-3044 7.5!D7 [Xã Vân Linh, 1, 100]");
    }

    @Test
    void numbersAsPeopleWriteThemAreNumbers() {
        set("7.1", 6, 3, "1.200");
        set("7.1", 7, 3, "800,0");
        set("7.1", 6, 5, "1,33");

        assertThat(found(check("7.1"))).isEmpty();
    }

    @Test
    void formsOfDifferentMomentsLackUnits() {
        List<List<String>> sheet = sheets.get("7.3");
        sheet.remove(9);
        sheet.remove(9);

        assertThat(found(check("7.2", "7.3")))
                .contains("HN-3046 7.3! [Thị trấn Đồng Mỏ, 7.2, 7.3]");
    }

    @Test
    void rowThatIsMissingIsNamed() {
        sheets.get("7.2").remove(8);

        assertThat(found(check("7.2"))).contains("HN-3048 7.2! [Xã Vân Linh, Nhân khẩu]");
    }

    @Test
    void formIsFoundWhereverItStandsAndWithRepeatedHeaders() {
        List<List<String>> shifted = new ArrayList<>();
        shifted.add(List.of("Mẫu số 02"));
        for (List<String> row : sheets.get("7.2")) {
            List<String> moved = new ArrayList<>(List.of("", ""));
            moved.addAll(row);
            shifted.add(moved);
        }
        shifted.add(9, shifted.get(5));
        sheets.put("7.2", shifted);

        FilledFormCheck check = check("7.2");

        assertThat(check.findings()).isEmpty();
        assertThat(check.forms())
                .singleElement()
                .satisfies(it -> assertThat(it.units()).isEqualTo(3));
    }

    @Test
    void headersMayStandInSeveralRowsWithOthersBetween() {
        for (List<List<String>> sheet : sheets.values()) {
            List<String> lower = new ArrayList<>(Collections.nCopies(sheet.get(3).size(), ""));
            for (int column = 3; column < lower.size(); column += 2) {
                lower.set(column, sheet.get(3).get(column));
                sheet.get(3).set(column, "");
            }
            sheet.add(4, lower);
            sheet.add(4, List.of("", "", "Trong đó"));
        }

        FilledFormCheck check = check(sheets.keySet().toArray(String[]::new));

        assertThat(check.findings()).isEmpty();
        assertThat(check.forms()).hasSize(11).allMatch(it -> it.units() == 3);
    }

    @Test
    void otherEthnicColumnsAreSaidAndNotChecked() {
        List<List<String>> sheet = sheets.get("7.9");
        sheet.get(3).set(5, "Ê-đê");
        sheet.get(4).set(5, "1.2.99");
        for (int row = 5; row < 8; row++) {
            sheet.get(row).set(5, "77");
        }

        assertThat(check("7.9").findings())
                .extracting(Issue::code)
                .containsOnly(IssueCode.FORM_COLUMN_MISSING);
    }

    @Test
    void whatIsNoFormOrStandsTwiceIsSaid() {
        sheets.put("x", List.of(List.of("Danh sách khách mời"), List.of("1", "2")));
        sheets.put("7.2 copy", sheets.get("7.2"));

        assertThat(found(check("x"))).singleElement().asString().startsWith("HN-3040 x!");
        assertThat(found(check("7.2", "7.2 copy"))).containsExactly("HN-3041 7.2 copy! [7.2, 7.2]");
    }

    private void set(String form, int row, int column, String text) {
        sheets.get(form).set(row, new ArrayList<>(sheets.get(form).get(row)));
        sheets.get(form).get(row).set(column, text);
    }

    private void add(String form, int row, int column, int more) {
        int value = Integer.parseInt(sheets.get(form).get(row).get(column));
        set(form, row, column, Integer.toString(value + more));
    }

    private FilledFormCheck check(String... names) {
        return world.formChecker((name, content) -> sheets.get(name))
                .check(
                        World.ROUND,
                        Arrays.stream(names)
                                .sorted()
                                .map(it -> new FilledFile(it, it.getBytes(StandardCharsets.UTF_8)))
                                .toList());
    }

    private static List<String> found(FilledFormCheck check) {
        return check.findings().stream()
                .map(
                        it ->
                                it.code().code()
                                        + " "
                                        + it.place().sheet()
                                        + "!"
                                        + it.place().column()
                                        + (it.place().row() == 0 ? "" : it.place().row())
                                        + " "
                                        + it.arguments())
                .toList();
    }
}
