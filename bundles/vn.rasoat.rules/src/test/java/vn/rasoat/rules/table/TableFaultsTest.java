package vn.rasoat.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.Area;

class TableFaultsTest {

    private static final String YAML = Tables.text("invented-b1-table.yaml");
    private static final String CSV = Tables.text("invented-b1-table.csv");
    private static final String OLD = Tables.text("old-2016-2020.csv");

    /** Each change alone, with the line it is named with and how its English text begins. */
    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource({"faultsOfYaml", "faultsOfSheets"})
    void everyFaultIsNamedWithItsLine(String file, String content, int line, List<String> faults) {
        TableReading reading = Tables.read(file, content);

        assertThat(reading.table()).isEmpty();
        List<Issue> issues = reading.text().faults();
        assertThat(issues).hasSameSizeAs(faults);
        for (int i = 0; i < faults.size(); i++) {
            Issue issue = issues.get(i);
            assertThat(issue.code()).isEqualTo(IssueCode.TEXT_REFUSED);
            assertThat(issue.arguments().get(0)).isEqualTo(file);
            assertThat(issue.arguments().get(3)).startsWith(faults.get(i));
            assertThat(issue.arguments().get(2))
                    .isNotBlank()
                    .isNotEqualTo(issue.arguments().get(3));
        }
        assertThat(issues.get(issues.size() - 1).arguments().get(1))
                .isEqualTo(Integer.toString(line));
    }

    static Stream<Arguments> faultsOfYaml() {
        return Stream.of(
                yaml("kind: b1-table", "kind: standard", "'kind' must be 'b1-table', not 'stand"),
                yaml("kind: b1-table", "kind:", "'kind' must be 'b1-table', not ''"),
                yaml("kind: b1-table\n", "", "the key 'kind' is missing"),
                yaml("id: invented-b1-table", "id: Bảng B1", "'Bảng B1' is no id"),
                yaml("id: invented-b1-table", "id:", "the head lacks the line 'Mã bảng' (id)"),
                yaml("id: invented-b1-table", "id: [x]", "a value is expected", "the head lacks"),
                yaml("revision: 1", "revision: 0", "a revision is a whole number from 1, not '0'"),
                yaml("revision: 1", "revision: 1.0", "a revision is a whole number from 1"),
                yaml("rural: 140", "rural: -1", "a line is a whole number from 0, not '-1'"),
                yaml("2026-01-01", "2026-02-30", "a date is written"),
                yaml("2026-01-01", "46023", "a date is written"),
                yaml("2026-01-01", "31/13/2026", "a date is written"),
                yaml("forTests: yes", "forTests: perhaps", "'yes' or 'no' is expected"),
                yaml("forTests: yes", "forTests:", "'yes' or 'no' is expected, not ''"),
                yaml("forTests: yes", "forTest: yes", "unknown key 'forTest'"),
                yaml("forTests: yes", "forTests: no\nforTests: yes", 1, "key 'forTests' twice"),
                yaml("rural: 140, ", "", -12, "the head lacks the line 'Ngưỡng nông thôn' (lines"),
                yaml("key: dependants", "key: Dependants", "'Dependants' is no key of an item"),
                yaml("- key: dependants\n    ", "- ", "the row belongs to no item"),
                yaml("key: pension", "key: dependants", "the item 'dependants' stands in line 7"),
                yaml("name: Lương hưu", "name: ", "the item 'pension' has no name"),
                yaml("family: livestock", "family: cows", "no item of the family", "unknown fami"),
                yaml("family: livestock", "family:", "no item of the family", "the item 'cattle'"),
                yaml("b1.no_size_points", "no_size_points", "'no_size_points' is no path"),
                yaml("b1.no_size_points", "b1.pension", "'b1.pension' is a mark and an item"),
                yaml("code: one\n", "code: none\n", "the option 'none' of 'dependants' stands in"),
                yaml("code: one\n", "code: 1 2\n", "'1 2' is no code of an option"),
                yaml("name: Chỉ có 1 người", "name:", "the option 'one' of 'dependants' has no"),
                yaml("urban: 46", "urban: 46.5", "points are a whole number from 0 to 9999"),
                yaml("urban: 46", "urban: -46", "points are a whole number from 0 to 9999"),
                yaml("urban: 46", "urban: 10000", "points are a whole number from 0 to 9999"),
                yaml("urban: 46", "suburban: 46", "the option '1' of", "unknown key 'suburban'"),
                yaml("          urban: 46\n", "", -9, "the option '1' of 'household_size' has no"),
                yaml("source: Rà soát, thử nghiệm phần mềm", "source: !x y", "tags (!x) of YAML"),
                yaml("source: Rà soát, thử nghiệm phần mềm", "source: @", "no YAML: "),
                yaml("lines: {", "lines: !x {", "tags (!x) of YAML are not allowed"),
                yaml("- code: 1\n", "- !x\n        code: 1\n", "tags (!x) of YAML are not"),
                yaml("items:\n", "items: !x\n", "tags (!x) of YAML are not allowed"),
                yaml("lines: {rural: 140", "lines: {? [x] : y, rural: 140", "a value", "unknown"),
                yaml("code: 1\n", "code: &c 1\n        name: *c\n", 2, "key 'name' twice"));
    }

    static Stream<Arguments> faultsOfSheets() {
        return Stream.of(
                csv("Lần;1", "Lần;0", "column B: a revision is a whole number from 1"),
                csv("Lần;1\n", "Lần;1\nLần;2\n", 1, "column A: the line 'Lần' stands twice"),
                csv("Lần;1\n", "Lần;1;2\n", "column C: the line 'Lần' takes one value"),
                csv("Lần;1\n", "Lần;1\nSố;7\n", 1, "column A: unknown line 'Số' in the head"),
                csv("Lần;1\n", "Lần;\n", -2, "the head lacks the line 'Lần' (revision)"),
                csv("Không tính khi;", "Ghi chú;", "column F: unknown column 'Ghi chú' (first va"),
                csv("Không tính khi;", "Tên mục;", "column F: the column 'Tên mục' stands twice"),
                csv("Không tính khi;", "Thành thị;", "column G: the column 'Thành thị' stands tw"),
                csv("Không tính khi;", ";", 1, "column F: a cell outside the columns: 'b1.no"),
                csv(";44;45\n", ";44\n", "the option '1' of 'household_size' has no points for"),
                csv(";44;45\n", ";44;45;9\n", "column N: a cell outside the columns: '9'"),
                csv(
                        ";NT Tây Nguyên",
                        ";Tây Bắc",
                        "column K: unknown column",
                        "the column 'NT Tây N"),
                csv("one;1 người;;23;18", "one;1 người;;23;1 8", "column H: points are a whole nu"),
                csv(
                        "one;1 người;;23;18",
                        "one;1 người;;23;",
                        "the option 'one' of 'pension' has no"),
                csv(
                        ";;;2;Hộ có 2 người",
                        "pensions;;Số người;2;Hộ có 2 người",
                        "column A: the item 'household_size' says 'pensions' here, but 'Số nhân",
                        "column C: the item 'household_size' says 'Số người' here, but"),
                csv(
                        ";;;2;Hộ có 2 người;;",
                        ";;;2;Hộ có 2 người;b1.other;",
                        "column F: the item 'household_size' says 'b1.other' here, but 'b1.no_"),
                csv(
                        "LƯƠNG HƯU;pension;",
                        "LƯƠNG HƯU;dependants;",
                        "column B: the item 'dependants' stands in line 20 already"));
    }

    @Test
    void allFaultsAreCollectedInTheOrderOfTheLines() {
        String broken =
                YAML.replace("revision: 1", "revision: x")
                        .replace("urban: 46", "urban: some")
                        .replace("code: one\n", "code:\n");

        List<Issue> faults = Tables.read("table.yaml", broken).text().faults();

        assertThat(faults).hasSize(4);
        assertThat(faults).isSortedAccordingTo((a, b) -> a.place().row() - b.place().row());
    }

    @Test
    void linesThatAreNoPairsAreRefused() {
        String lines = YAML.replace("lines: {rural: 140, urban: 175}", "lines: 140");

        assertThat(Tables.english(Tables.read("table.yaml", lines)))
                .hasSize(4)
                .anyMatch(fault -> fault.contains("line 13: keys and values are expected"))
                .anyMatch(fault -> fault.contains("the file names no lines"));
    }

    @Test
    void itemNeedsTwoOptions() {
        String one = YAML.substring(0, YAML.lastIndexOf("      - code:"));

        assertThat(Tables.english(Tables.read("table.yaml", one)))
                .singleElement()
                .asString()
                .contains("the item 'bonus' has 1 option only");
    }

    @Test
    void itemWithoutOptionsIsNamed() {
        String none = YAML.substring(0, YAML.lastIndexOf("    options:")) + "    options: []\n";

        assertThat(Tables.english(Tables.read("table.yaml", none)))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("a list of at least one is expected"))
                .anyMatch(fault -> fault.contains("the item 'bonus' has 0 option only"));
    }

    @Test
    void missingFamilyIsNamedWithWhatDemandsIt() {
        String none = YAML.replace("family: fishery", "family: other");

        assertThat(Tables.vietnamese(Tables.read("table.yaml", none)))
                .containsExactly(
                        "HN-2013 table.yaml, dòng 1: thiếu nhóm mục 'Thủy sản' (fishery); nhóm này"
                                + " theo Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III, Phiếu B1 (mức độ"
                                + " chắc chắn: recalled). Chưa cài đặt gì.");
    }

    @Test
    void standardCanDemandOtherFamilies() {
        RequiredFamilies own =
                new RequiredFamilies(
                        "Luật thử nghiệm, điều 1",
                        FactStatus.INFERRED,
                        Map.of("bicycles", List.of("Xe đạp")),
                        Map.of("other", List.of("Khác")));
        TableStandard standard = new TableStandard("nd-07-2021", Tables.STANDARD.lines(), own);
        B1TableReader reader = new B1TableReader(() -> List.of(standard), Optional::empty, true);

        List<String> faults = Tables.english(reader.read("table.yaml", Tables.bytes(YAML)));

        assertThat(faults)
                .hasSize(1 + 18)
                .anyMatch(
                        fault ->
                                fault.contains(
                                        "no item of the family 'Xe đạp' (bicycles); it is required"
                                                + " by Luật thử nghiệm, điều 1 (status: inferred)"))
                .anyMatch(fault -> fault.contains("known are: Xe đạp (bicycles), Khác (other)"));
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(Tables.english(Tables.read("table.yaml", "")))
                .singleElement()
                .asString()
                .contains("keys and values are expected");
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        TableReading reading =
                Tables.reader().read("table.yaml", YAML.getBytes(StandardCharsets.UTF_16));

        assertThat(Tables.english(reading))
                .singleElement()
                .asString()
                .contains("the file is not in UTF-8");
    }

    @Test
    void sheetWithoutTableIsRefused() {
        List<String> faults = Tables.english(Tables.read("table.csv", "Xin chào;1\n"));

        assertThat(faults)
                .anyMatch(fault -> fault.contains("no header row with the columns of points: NT"))
                .anyMatch(fault -> fault.contains("unknown line 'Xin chào' in the head"));
    }

    /** An alias to a table would let one text say many things. */
    @Test
    void aliasesOfTablesAreRefused() {
        String alias =
                YAML.replaceFirst("points:\n", "points: &p\n")
                        .replaceFirst("(?s)(code: 2.*?points:)\n(          .*?\n){7}", "$1 *p\n");

        assertThat(Tables.english(Tables.read("table.yaml", alias)))
                .singleElement()
                .asString()
                .contains("no YAML: ");
    }

    @Test
    void headerWithTwoColumnsOfPointsIsAHeader() {
        String csv = "Mã mục;Tây Nguyên;Thành thị;Ghi chú\nx;1;2\nx;1;2;ba\n";

        assertThat(Tables.english(Tables.read("table.csv", csv)))
                .anyMatch(fault -> fault.contains("unknown column 'Ghi chú' (first value: 'ba')"))
                .noneMatch(fault -> fault.contains("there is no header row"));
    }

    @Test
    void unknownColumnWithoutValuesIsNamedToo() {
        String csv = CSV.replaceFirst("(NT Đồng bằng sông Cửu Long)\n", "$1;Ghi chú\n");

        assertThat(Tables.english(Tables.read("table.csv", csv)))
                .singleElement()
                .asString()
                .contains("column N: unknown column 'Ghi chú' (first value: '')");
    }

    @Test
    void rowOfANoteUnderTheTableIsNotPassedOver() {
        assertThat(Tables.english(Tables.read("table.csv", CSV + "Ghi chú: làm tròn\n")))
                .anyMatch(fault -> fault.contains("line 62: column A: the item 'bonus' says"));
    }

    @Test
    void firstRowNeedsAnItem() {
        String csv = CSV.replace(";household_size;", ";;");

        assertThat(Tables.english(Tables.read("table.csv", csv)))
                .anyMatch(fault -> fault.contains("line 15: column B: the row belongs to no item"));
    }

    @Test
    void missingColumnIsNamedOnceNotInEveryRow() {
        String csv = CSV.replace("Tên phương án;", "Ghi chú;");

        assertThat(Tables.english(Tables.read("table.csv", csv)))
                .containsExactly(
                        "HN-2013 table.csv, line 14: column E: unknown column 'Ghi chú' (first"
                                + " value: 'Hộ có 1 người'). Nothing was installed.",
                        "HN-2013 table.csv, line 14: the column 'Tên phương án' (option) is"
                                + " missing. Nothing was installed.");
    }

    @Test
    void linesOfAnotherStandardAreRefused() {
        String other = YAML.replace("rural: 140, urban: 175", "rural: 120, urban: 150");

        TableReading reading = Tables.read("table.yaml", other);

        assertThat(reading.table()).isEmpty();
        assertThat(Tables.english(reading))
                .containsExactly(
                        "HN-2015 The table does not belong to the lines of nd-07-2021 (140/175)"
                                + ": rural: the standard says 140, the table says 120;"
                                + " urban: the standard says 175, the table says 150. With it"
                                + " households would get a wrong class.");
        assertThat(Tables.vietnamese(reading))
                .singleElement()
                .asString()
                .contains(
                        "nông thôn: chuẩn là 140, bảng ghi 120; thành thị: chuẩn là 175, bảng ghi"
                                + " 150");
    }

    @Test
    void standardThatIsNotInstalledIsRefused() {
        String other = YAML.replace("standard: nd-07-2021", "standard: nd-99-2031");

        assertThat(Tables.english(Tables.read("table.yaml", other)))
                .containsExactly(
                        "HN-2015 The table does not belong to the lines of nd-07-2021 (140/175)"
                                + ": the standard 'nd-99-2031' is not installed. With it"
                                + " households would get a wrong class.");
    }

    @Test
    void standardWhoseLineIsUnknownTakesNoTable() {
        TableStandard standard =
                new TableStandard(
                        "nd-07-2021", Map.of(Area.RURAL, 140), RequiredFamilies.shipped());
        B1TableReader reader = new B1TableReader(() -> List.of(standard), Optional::empty, true);

        assertThat(Tables.english(reader.read("table.yaml", Tables.bytes(YAML))))
                .containsExactly(
                        "HN-2015 The table does not belong to the lines of nd-07-2021 (140/?):"
                                + " urban: the standard has no line, the table says 175. With it"
                                + " households would get a wrong class.");
    }

    /** The file in which the points of 2016-2020 are kept for study. */
    @Test
    void tableOf2016IsRefusedAgainstTheLinesOf2021AndSaysWhy() {
        TableReading reading = Tables.read("b1-2016.csv", OLD);

        assertThat(reading.table()).isEmpty();
        assertThat(Tables.english(reading).get(0))
                .isEqualTo(
                        "HN-2015 The table does not belong to the lines of nd-07-2021 (140/175)"
                                + ": the file names no standard; the file names no"
                                + " lines; its points are those of the table of the period"
                                + " 2016-2020 (Quyết định 59/2015/QĐ-TTg); it lacks the families:"
                                + " Nhà ở (tường, cột, mái), Diện tích ở bình quân đầu người, Điện"
                                + " tiêu thụ một tháng, Nguồn nước sinh hoạt, Nhà tiêu, Tài sản chủ"
                                + " yếu, Đất đai, Chăn nuôi, Thủy sản, Vùng. With it households"
                                + " would get a wrong class.");
        assertThat(Tables.vietnamese(reading).get(0))
                .startsWith(
                        "HN-2015 Bảng điểm không thuộc các ngưỡng của nd-07-2021 (140/175)"
                                + ": tệp không nêu chuẩn nghèo; tệp không nêu các ngưỡng điểm;"
                                + " điểm của tệp là điểm của bảng giai đoạn 2016-2020 (Quyết định"
                                + " 59/2015/QĐ-TTg); tệp thiếu các nhóm mục: Nhà ở");
        assertThat(Tables.english(reading))
                .anyMatch(fault -> fault.contains("column K: unknown column 'status' (first value"))
                .anyMatch(fault -> fault.contains("the head lacks the line 'Nguồn' (source)"))
                .hasSize(1 + 10 + 3 + 2 + 10);
        assertThat(reading.text().printed()).hasSize(1 + 17);
    }

    /** Whoever types the old points under the head of the new table is stopped by the points. */
    @Test
    void pointsOf2016UnderANewHeadAreKnownAgain() {
        StringBuilder relabelled = new StringBuilder(CSV);
        int option = 0;
        for (String line : OLD.lines().skip(1).toList()) {
            List<String> cells = Tables.rows(line + ",\n").get(0);
            relabelled.append(option == 0 ? "other;old;Cũ;" : ";;;");
            relabelled.append("o").append(option++).append(";Cũ;;");
            List<String> points = cells.subList(cells.size() - 9, cells.size() - 2);
            // The columns of the invented sheet stand in another order.
            for (int column : new int[] {6, 1, 0, 2, 3, 4, 5}) {
                relabelled.append(points.get(column)).append(column == 5 ? "\n" : ";");
            }
        }

        assertThat(Tables.english(Tables.read("table.csv", relabelled.toString())))
                .containsExactly(
                        "HN-2015 The table does not belong to the lines of nd-07-2021 (140/175)"
                                + ": its points are those of the table of the period"
                                + " 2016-2020 (Quyết định 59/2015/QĐ-TTg). With it households would"
                                + " get a wrong class.");
    }

    private static Arguments yaml(String old, String with, String... faults) {
        return yaml(old, with, 0, faults);
    }

    private static Arguments yaml(String old, String with, int below, String... faults) {
        return fault("table.yaml", YAML, old, with, below, faults);
    }

    private static Arguments csv(String old, String with, String... faults) {
        return csv(old, with, 0, faults);
    }

    private static Arguments csv(String old, String with, int below, String... faults) {
        return fault("table.csv", CSV, old, with, below, faults);
    }

    private static Arguments fault(
            String file, String text, String old, String with, int below, String... faults) {
        int at = text.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        String broken = text.substring(0, at) + with + text.substring(at + old.length());
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return Arguments.of(file, broken, line + below, List.of(faults));
    }
}
