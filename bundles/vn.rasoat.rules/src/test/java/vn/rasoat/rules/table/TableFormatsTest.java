package vn.rasoat.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.Area;

class TableFormatsTest {

    private static final String YAML = Tables.text("invented-b1-table.yaml");
    private static final String CSV = Tables.text("invented-b1-table.csv");

    @Test
    void sameTableInEveryFormatHasTheSameHash() {
        TableReading yaml = Tables.read("table.yaml", YAML);
        TableReading csv = Tables.read("table.csv", CSV);
        TableReading xlsx = Tables.read("TABLE.XLSX", CSV);

        assertThat(Tables.english(yaml)).isEmpty();
        assertThat(Tables.english(csv)).isEmpty();
        assertThat(csv.text().canonical()).isEqualTo(yaml.text().canonical());
        assertThat(csv.text().sha256()).isEqualTo(yaml.text().sha256()).hasSize(64);
        assertThat(xlsx.text().sha256()).isEqualTo(yaml.text().sha256());
        assertThat(xlsx.table().orElseThrow().ref().sha256()).isEqualTo(yaml.text().sha256());
    }

    @Test
    void canonicalTextReadsBackAsItself() {
        CheckedText first = Tables.read("table.yaml", YAML).text();

        CheckedText again = Tables.read("again.yml", first.canonical()).text();

        assertThat(again.canonical()).isEqualTo(first.canonical());
        assertThat(again.sha256())
                .isEqualTo(CanonicalTable.sha256(first.canonical()))
                .isEqualTo(first.sha256());
    }

    @Test
    void canonicalTextSaysAllThatTheFileSays() {
        String canonical = Tables.read("table.yaml", YAML).text().canonical();

        assertThat(canonical)
                .startsWith(
                        """
                        kind: "b1-table"
                        id: "invented-b1-table"
                        revision: "1"
                        standard: "nd-07-2021"
                        act: "Bảng điểm đặt ra để thử nghiệm"
                        at: "không có trong văn bản nào"
                        source: "Rà soát, thử nghiệm phần mềm"
                        checkedBy: "Rà soát"
                        checkedOn: "2026-01-01"
                        lines:
                          rural: "140"
                          urban: "175"
                        forTests: "yes"
                        items:
                          - key: "household_size"
                            family: "household-size"
                            name: "Số nhân khẩu"
                            notGivenTo: "b1.no_size_points"
                            options:
                              - code: "1"
                                name: "Hộ có 1 người"
                                points:
                                  rural:red-river-delta: "40"
                                  rural:northern-midlands-mountains: "41"
                                  rural:north-central-coast: "42"
                                  rural:central-highlands: "43"
                                  rural:south-east: "44"
                                  rural:mekong-delta: "45"
                                  urban: "46"
                        """);
        assertThat(canonical.split("- key: ")).hasSize(1 + 18);
    }

    @Test
    void oneOtherPointIsAnotherTable() {
        String other = YAML.replace("urban: 46", "urban: 47");

        assertThat(Tables.read("table.yaml", other).text().sha256())
                .isNotEqualTo(Tables.read("table.yaml", YAML).text().sha256());
    }

    @Test
    void quotesAndBackslashesSurviveTheCanonicalText() {
        String odd = YAML.replace("name: Hộ có 1 người", "name: 'Hộ \"1\" \\ người: # 1'");

        CheckedText text = Tables.read("table.yaml", odd).text();

        assertThat(text.canonical()).contains("name: \"Hộ \\\"1\\\" \\\\ người: # 1\"");
        assertThat(Tables.read("again.yaml", text.canonical()).text().sha256())
                .isEqualTo(text.sha256());
    }

    @Test
    void spacesAndComposedLettersMakeNoDifference() {
        String spaced = YAML.replace("Hộ có 1 người", "'  Hô\u0323  có\u00a01 người\u200b '");

        assertThat(Tables.read("table.yaml", spaced).text().sha256())
                .isEqualTo(Tables.read("table.yaml", YAML).text().sha256());
    }

    @Test
    void tableIsPrintedBackAsRows() {
        List<List<String>> printed = Tables.read("table.csv", CSV).text().printed();

        assertThat(printed).hasSize(1 + 47);
        assertThat(printed.get(0))
                .containsExactly(
                        "Nhóm mục",
                        "Mã mục",
                        "Tên mục",
                        "Mã phương án",
                        "Tên phương án",
                        "Không tính khi",
                        "NT Đồng bằng sông Hồng",
                        "NT Trung du và miền núi phía Bắc",
                        "NT Bắc Trung Bộ và duyên hải miền Trung",
                        "NT Tây Nguyên",
                        "NT Đông Nam Bộ",
                        "NT Đồng bằng sông Cửu Long",
                        "Thành thị");
        assertThat(printed.get(1))
                .containsExactly(
                        "Số nhân khẩu",
                        "household_size",
                        "Số nhân khẩu",
                        "1",
                        "Hộ có 1 người",
                        "b1.no_size_points",
                        "40",
                        "41",
                        "42",
                        "43",
                        "44",
                        "45",
                        "46");
    }

    @Test
    void tableThatLacksPointsIsStillPrintedBack() {
        String holes = YAML.replaceFirst("          urban: 46\n", "");

        TableReading reading = Tables.read("table.yaml", holes);

        assertThat(reading.table()).isEmpty();
        assertThat(reading.text().id()).isEqualTo("invented-b1-table");
        assertThat(reading.text().revision()).isEqualTo(1);
        assertThat(reading.text().canonical()).isEmpty();
        assertThat(reading.text().sha256()).isEmpty();
        assertThat(reading.text().printed().get(1)).contains("45", "").doesNotContain("46");
    }

    @Test
    void tableSaysWhatItIs() {
        TableReading reading = Tables.read("table.yaml", YAML);
        B1Table table = reading.table().orElseThrow();

        assertThat(reading.text().kind()).isEqualTo(CheckedText.Kind.B1_TABLE);
        assertThat(reading.text().id()).isEqualTo("invented-b1-table");
        assertThat(reading.text().revision()).isEqualTo(1);
        assertThat(table.ref().id()).isEqualTo("invented-b1-table");
        assertThat(table.ref().revision()).isEqualTo(1);
        assertThat(table.standard()).isEqualTo("nd-07-2021");
        assertThat(table.lines()).isEqualTo(Map.of(Area.RURAL, 140, Area.URBAN, 175));
        assertThat(table.source()).isEqualTo("Rà soát, thử nghiệm phần mềm");
        assertThat(table.citation().text())
                .isEqualTo("Bảng điểm đặt ra để thử nghiệm, không có trong văn bản nào");
        assertThat(table.citation().checkedBy()).isEqualTo("Rà soát");
        assertThat(table.citation().checkedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void inventedPointsRestOnNothingAndOfficialOnesOnTheAct() {
        String official = YAML.replace("forTests: yes", "forTests: no");

        B1Table invented = Tables.invented();
        B1Table table = Tables.read("table.yaml", official).table().orElseThrow();

        assertThat(invented.forTests()).isTrue();
        assertThat(invented.citation().status()).isEqualTo(FactStatus.UNKNOWN);
        assertThat(table.forTests()).isFalse();
        assertThat(table.citation().status()).isEqualTo(FactStatus.CONFIRMED);
    }

    @Test
    void tableThatSaysNothingOfTestsIsNotForTests() {
        String silent = YAML.replace("forTests: yes\n", "");

        TableReading reading = Tables.read("table.yaml", silent);

        assertThat(reading.table().orElseThrow().forTests()).isFalse();
        assertThat(reading.text().canonical()).doesNotContain("forTests");
    }

    @Test
    void tableForTestsIsRefusedOutsideTests() {
        B1TableReader production =
                new B1TableReader(
                        () -> List.of(Tables.STANDARD), () -> Optional.of(Tables.sheets()), false);

        TableReading reading = production.read("table.yaml", Tables.bytes(YAML));

        assertThat(reading.table()).isEmpty();
        assertThat(Tables.english(reading))
                .containsExactly(
                        "HN-2016 invented-b1-table 1 is invented for tests and has no legal force;"
                                + " it is refused.");
        // Complete, so that a dry run can still compare it.
        assertThat(reading.text().sha256())
                .isEqualTo(Tables.read("table.yaml", YAML).text().sha256());
    }

    @Test
    void columnsAreFoundByKeyAndByName() {
        String keys =
                CSV.replace("NT Tây Nguyên", "rural:central-highlands")
                        .replace("Thành thị", "THÀNH  THỊ")
                        .replace("NT Đông Nam Bộ", "dong nam bo")
                        .replace("Mã phương án", "code");

        assertThat(Tables.read("table.csv", keys).text().sha256())
                .isEqualTo(Tables.read("table.csv", CSV).text().sha256());
    }

    @Test
    void itemMayBeRepeatedInEveryRow() {
        String repeated =
                CSV.replace(
                        ";;;2;Hộ có 2 người;",
                        "Số nhân khẩu;household_size;Số nhân khẩu;2;Hộ có 2 người;");

        assertThat(Tables.read("table.csv", repeated).text().sha256())
                .isEqualTo(Tables.read("table.csv", CSV).text().sha256());
    }

    @Test
    void blankRowsMakeNoDifference() {
        String gaps = CSV.replace("\ndependants;", "\n;;;\n\ndependants;");

        assertThat(Tables.read("table.csv", gaps).text().sha256())
                .isEqualTo(Tables.read("table.csv", CSV).text().sha256());
    }

    @Test
    void withoutReaderOfWorkbooksOnlyYamlIsRead() {
        B1TableReader reader =
                new B1TableReader(() -> List.of(Tables.STANDARD), Optional::empty, true);

        assertThat(reader.read("table.yaml", Tables.bytes(YAML)).table()).isPresent();
        assertThat(Tables.english(reader.read("table.xlsx", new byte[0])))
                .containsExactly("HN-2007 The format xlsx is not supported.");
        assertThat(reader.read("table.xlsx", new byte[0]).text().faults().get(0).arguments())
                .containsExactly("xlsx", "yaml, yml");
    }

    @Test
    void otherFormatsAreRefused() {
        assertThat(Tables.read("table.pdf", "").text().faults())
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.code()).isEqualTo(IssueCode.FORMAT_UNKNOWN);
                            assertThat(issue.arguments())
                                    .containsExactly("pdf", "yaml, yml, csv, tsv, xlsx");
                        });
    }

    @Test
    void whatTheReaderOfWorkbooksRefusesIsAFaultOfTheFile() {
        B1TableReader reader =
                new B1TableReader(
                        () -> List.of(Tables.STANDARD),
                        () ->
                                Optional.of(
                                        (name, bytes) -> {
                                            throw new RejectedRequestException(
                                                    IssueCode.FILE_ENCRYPTED);
                                        }),
                        true);

        TableReading reading = reader.read("table.xlsx", new byte[1]);

        assertThat(reading.table()).isEmpty();
        assertThat(reading.text().id()).isEmpty();
        assertThat(reading.text().revision()).isZero();
        assertThat(reading.text().printed()).isEmpty();
        assertThat(reading.text().faults())
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo(IssueCode.FILE_ENCRYPTED));
    }

    @Test
    void failureOfTheDiskIsNoFaultOfTheFile() {
        B1TableReader reader =
                new B1TableReader(
                        List::of,
                        () ->
                                Optional.of(
                                        (name, bytes) -> {
                                            throw new UnavailableException(
                                                    IssueCode.DISK_FAILED, new IOException());
                                        }),
                        true);

        assertThatThrownBy(() -> reader.read("table.csv", new byte[1]))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void everyReadingOfATableForTestsIsLogged() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            Tables.read("invented.yaml", YAML);
            Tables.read("official.yaml", YAML.replace("forTests: yes", "forTests: no"));
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("WARN")
                .contains("invented.yaml: table invented-b1-table revision 1 is invented for tests")
                .doesNotContain("official.yaml");
    }

    @Test
    void columnsHaveTheLettersOfAWorkbook() {
        assertThat(SheetTable.letters(0)).isEqualTo("A");
        assertThat(SheetTable.letters(25)).isEqualTo("Z");
        assertThat(SheetTable.letters(26)).isEqualTo("AA");
        assertThat(SheetTable.letters(27 * 26 + 1)).isEqualTo("AAB");
    }

    @Test
    void namesAndKindsTellTables() {
        assertThat(B1TableReader.isSheet("B1.Xlsx")).isTrue();
        assertThat(B1TableReader.isSheet("b1.csv")).isTrue();
        assertThat(B1TableReader.isSheet("b1.yaml")).isFalse();
        assertThat(B1TableReader.isKind("b1-table")).isTrue();
        assertThat(B1TableReader.isKind("standard")).isFalse();
    }

    /** The template of the administrator's guide has every column, and lacks only what is typed. */
    @Test
    void templateOfTheGuideLacksOnlyWhatIsTyped() throws IOException {
        String template =
                Files.readString(
                        Path.of("..", "..", "docs", "b1-table-template.csv"),
                        StandardCharsets.UTF_8);

        List<String> faults = Tables.english(Tables.read("b1-table-template.csv", template));

        assertThat(faults.stream().filter(fault -> fault.startsWith("HN-2013")))
                .hasSize(10 + 15)
                .allMatch(
                        fault ->
                                fault.contains("the head lacks the line")
                                        || fault.contains("no item of the family"));
    }
}
