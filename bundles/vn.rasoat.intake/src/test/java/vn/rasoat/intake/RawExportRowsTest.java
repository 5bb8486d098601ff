package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.text.Folding;

/**
 * Every row of the raw export against a table of what must become of it. The table as it came out
 * is left in {@code target/raw-export-rows.csv}.
 */
class RawExportRowsTest {

    private static final String COMMUNE = "06505";
    private static final String SAMPLE = "van-linh-2024-raw-export.xlsx";
    private static final String EXPECTED = "van-linh-2024-expected-rows.csv";
    private static final int FIRST_ROW = 3;

    @TempDir private Path folder;

    private ImportFixture fixture;
    private Receipt receipt;
    private List<List<String>> sheet;

    @BeforeEach
    void importTheSample() throws Exception {
        Path sample = Path.of(RawExportRowsTest.class.getResource(SAMPLE).toURI());
        fixture = new ImportFixture(folder);
        receipt = fixture.importFile(COMMUNE, sample);
        Sheets sheets = new Sheets(Files.readAllBytes(sample), folder);
        sheet = sheets.rows(sheets.names().get(0));
    }

    @Test
    void everyRowBecomesWhatTheTableSays() throws IOException {
        List<String> expected = expected();
        List<String> found = new ArrayList<>();
        for (int row = FIRST_ROW; row <= sheet.size(); row++) {
            found.add(outcome(row));
        }
        Files.write(Path.of("target", "raw-export-rows.csv"), found, StandardCharsets.UTF_8);

        assertThat(expected).hasSize(135);
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(receipt.households().read()).isEqualTo(expected.size());
    }

    /** In the register there is one household for each row that must be one, with its content. */
    @Test
    void everyHouseholdRowIsAHouseholdOfItsOwn() throws IOException {
        List<String> rows =
                expected().stream()
                        .filter(line -> line.contains(",household,"))
                        .map(line -> Integer.parseInt(line.substring(0, line.indexOf(','))))
                        .map(this::content)
                        .toList();

        assertThat(
                        fixture.register.households.values().stream()
                                .map(RawExportRowsTest::content)
                                .toList())
                .hasSize(120)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    /** Rows 14 and 82 bear one number and one name, and are two families. */
    @Test
    void namesakesOfOneNumberStayTwoHouseholds() {
        assertThat(cell(14, 2)).isEqualTo("11");
        assertThat(number(cell(82, 2))).isEqualTo("11");
        assertThat(Folding.withoutMarks(cell(14, 1))).isEqualTo(Folding.withoutMarks(cell(82, 1)));

        List<String> both =
                fixture.register.households.values().stream()
                        .filter(household -> household.key().number().equals("11"))
                        .map(RawExportRowsTest::content)
                        .toList();

        assertThat(both).contains(content(14), content(82));
    }

    /** The issues of a row, in the words of the table. */
    private String outcome(int row) {
        Map<IssueCode, Issue> issues =
                receipt.issues().stream()
                        .filter(issue -> issue.place().row() == row)
                        .collect(Collectors.toMap(Issue::code, issue -> issue, (a, b) -> a));
        String of =
                Optional.ofNullable(
                                issues.getOrDefault(
                                        IssueCode.ROW_REPEATED,
                                        issues.get(IssueCode.NUMBER_REUSED)))
                        .map(issue -> issue.arguments().get(issue.arguments().size() - 1))
                        .orElse("");
        String outcome = "household";
        if (issues.containsKey(IssueCode.ROW_REPEATED)) {
            outcome = "repeat";
        } else if (issues.containsKey(IssueCode.HEADER_REPEATED)) {
            outcome = "header";
        } else if (issues.containsKey(IssueCode.TEST_ROW)) {
            outcome = "test";
        }
        String contradicted =
                issues.containsKey(IssueCode.CLASS_DIFFERS)
                        ? fixture.register.households.values().stream()
                                .filter(it -> content(it).equals(content(row)))
                                .map(it -> it.answers().text("classify").orElse(""))
                                .collect(Collectors.joining("+"))
                        : "";
        return row + "," + outcome + "," + of + "," + contradicted;
    }

    private String content(int row) {
        return String.join(
                "|",
                number(cell(row, 2)),
                Folding.withoutMarks(cell(row, 1)),
                number(cell(row, 5)),
                number(cell(row, 7)),
                number(cell(row, 8)));
    }

    private static String content(SurveyedHousehold household) {
        return String.join(
                "|",
                household.key().number(),
                Folding.withoutMarks(household.answers().text("family.hostName").orElse("")),
                household.answers().text("family.numberOfMembers").orElse(""),
                household.answers().text("b1Point").orElse(""),
                household.answers().text("b2Point").orElse(""));
    }

    private String cell(int row, int column) {
        List<String> cells = sheet.get(row - 1);
        return column < cells.size() ? cells.get(column) : "";
    }

    private static String number(String cell) {
        return cell.equals("--") ? "" : cell.strip().replaceAll("\\.0$", "");
    }

    private static List<String> expected() throws IOException {
        try (InputStream stream = RawExportRowsTest.class.getResourceAsStream(EXPECTED)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
