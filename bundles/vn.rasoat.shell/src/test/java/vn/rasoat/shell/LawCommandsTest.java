package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Recalculation;
import vn.rasoat.api.classification.Recalculations;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.survey.PovertyClass;

class LawCommandsTest {

    private static final Issue FAULT =
            Issue.of(IssueCode.TEXT_REFUSED, Place.FILE, "phu-luc.csv", "3", "", "thiếu vùng");

    @TempDir Path folder;
    private Fixture fixture;
    private final List<InstalledText> installed = new ArrayList<>();
    private final List<Issue> faultsOfFile = new ArrayList<>();
    private final List<Recalculation> due = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        fixture = new Fixture(folder);
        fixture.opened.add(Fixture.ROUND);
        Files.writeString(folder.resolve("phu-luc.csv"), "item,option");
    }

    @Test
    void standardsAreListedWithWindowsTablesAndUnknownFacts() {
        fixture.faults.add(FAULT);
        listing().execute();

        assertThat(fixture.lines())
                .startsWith(
                        "nd-07-2021@1: Chuẩn 2022-2026",
                        "  SHA-256 " + "a".repeat(64),
                        "  Áp dụng: chuẩn quốc gia, VN, từ 2022-01-01 đến 2026-12-31 (Nghị định"
                                + " 07/2021/NĐ-CP, Điều 3; đã xác nhận)",
                        "  Bảng điểm B1: b1-nd-07-2021@1",
                        "nd-351-2025@1: Chuẩn 2027-2030",
                        "  SHA-256 " + "c".repeat(64),
                        "  Không có thời gian áp dụng",
                        "  Bảng điểm B1: chưa cài, lấy tổng điểm cộng tay",
                        "  Chưa rõ: Ngưỡng điểm B1 nông thôn (values.rural.b1Line)")
                .anySatisfy(line -> assertThat(line).startsWith("  HN-2013 lỗi"));
    }

    @Test
    void aTextIsOnlyTriedOutUnlessInstallingWasAskedFor() {
        StandardInstallCommand command = installing();
        command.round = "20-2024";
        command.person = "A";
        command.source = "B";

        command.execute();

        assertThat(installed).isEmpty();
        assertThat(fixture.lines())
                .containsExactly(
                        "bảng điểm B1 b1-nd-07-2021@1, SHA-256 " + "d".repeat(64),
                        "  item | option",
                        "  ví dụ | 0",
                        "Nếu dùng cho kỳ rà soát 20-2024:",
                        "  Số hộ từ (dòng) sang (cột):",
                        "    | Hộ nghèo | Hộ cận nghèo | Hộ không nghèo | Chưa xác định",
                        "    Hộ nghèo | 4 | 0 | 2 | 0",
                        "    Hộ cận nghèo | 0 | 0 | 0 | 0",
                        "    Hộ không nghèo | 0 | 0 | 3 | 0",
                        "    Chưa xác định | 0 | 0 | 0 | 0",
                        "  Tổng điểm B1 cộng tay khác bảng: 7 hộ; thiếu câu trả lời: 2 hộ",
                        "Có thể cài.",
                        "Đây là lần chạy thử, chưa cài gì. Để cài: --yes --person ... --source"
                                + " ...");
    }

    @Test
    void faultsFailTheDryRunAfterTheTableWasPrinted() {
        faultsOfFile.add(FAULT);

        assertThatThrownBy(installing()::execute).hasMessageStartingWith("HN-2013 phu-luc.csv");
        assertThat(fixture.lines()).contains("  item | option").doesNotContain("Có thể cài.");
    }

    @Test
    void installingLeavesARecordOfPersonAndSource() {
        StandardInstallCommand command = installing();
        command.yes = true;
        command.person = " Quản trị viên ";
        command.source = "Công báo";

        command.execute();
        listing().execute();

        assertThat(installed).hasSize(1);
        assertThat(fixture.lines())
                .contains(
                        "Đã cài bảng điểm B1 b1-nd-07-2021@1, SHA-256 "
                                + "d".repeat(64)
                                + ", lúc 2026-02-01T03:04:05Z",
                        "Đã cài: bảng điểm B1 b1-nd-07-2021@1, 2026-02-01T03:04:05Z, người cài"
                                + " Quản trị viên, nguồn Công báo");
    }

    @Test
    void installingNeedsAFileAndOneWish() {
        StandardInstallCommand both = installing();
        both.yes = true;
        both.dryRun = true;
        StandardInstallCommand none = installing();
        none.file = "none.csv";
        StandardInstallCommand wrongRound = installing();
        wrongRound.round = "twenty";

        assertThatThrownBy(both::execute).hasMessageContaining("--dry-run");
        assertThatThrownBy(none::execute).hasMessageContaining("none.csv");
        assertThatThrownBy(wrongRound::execute).hasMessageStartingWith("HN-2001 ");
        assertThat(installed).isEmpty();
    }

    @Test
    void whatNoOptionNamesStaysInTheLawOfARound() {
        RoundLawCommand table = law();
        table.table = "b1-nd-07-2021";
        table.execute();
        RoundLawCommand computed = law();
        computed.indicators = "computed";
        computed.local = "nd-351-2025@1";
        computed.execute();
        RoundLawCommand none = law();
        none.local = "none";
        none.execute();
        RoundLawCommand show = law();
        show.execute();

        assertThat(fixture.get(Fixture.KEY).pins())
                .isEqualTo(
                        new RoundPins(
                                Fixture.STANDARD,
                                Optional.empty(),
                                Optional.of(Fixture.TABLE),
                                IndicatorSource.COMPUTED));
        assertThat(fixture.lines())
                .contains(
                        "Kỳ rà soát 20-2024: nd-07-2021@1; chuẩn của tỉnh không có; bảng điểm B1"
                                + " b1-nd-07-2021@1; chỉ số tính từ câu trả lời",
                        "Lần 2, 2024-10-01T02:03:04Z, A: văn bản",
                        "Các hộ giữ kết quả cũ cho đến khi phân loại lại.");
        assertThat(fixture.changes).hasSize(3);
    }

    @Test
    void onlyInstalledTextsAndKnownWordsAreTaken() {
        assertRefused("none", "", "", "HN-2011 ");
        assertRefused("nd-07-2021@2", "", "", "HN-2011 ");
        assertRefused("nd-07-2021@x", "", "", "nd-07-2021@x: id@1");
        assertRefused("", "b1-nd-07-2021@2", "", "HN-2012 ");
        assertRefused("", "", "guessed", "--indicators: ticked|computed");
        RoundLawCommand anonymous = law();
        anonymous.indicators = "computed";
        anonymous.person = " ";
        assertThatThrownBy(anonymous::execute).hasMessageStartingWith("HN-2020 ");
        assertThat(fixture.changes).isEmpty();
    }

    private void assertRefused(String standard, String table, String indicators, String message) {
        RoundLawCommand command = law();
        command.standard = standard;
        command.table = table;
        command.indicators = indicators;
        assertThatThrownBy(command::execute).hasMessageStartingWith(message);
    }

    @Test
    void recalculationsAreListedAndDoneOnRequestOnly() {
        recalculating("").execute();
        due.add(
                new Recalculation(
                        Fixture.KEY,
                        RoundPins.of(Fixture.STANDARD),
                        RoundPins.of(Fixture.NEXT),
                        List.of("Nghị định mới")));
        recalculating("").execute();
        assertThat(fixture.lines())
                .containsExactly(
                        "Không có kỳ rà soát nào phải tính lại.",
                        "Kỳ rà soát 20-2024: nd-07-2021@1; chuẩn của tỉnh không có; bảng điểm B1"
                                + " không có; chỉ số theo ô đánh dấu -> nd-351-2025@1; chuẩn của"
                                + " tỉnh không có; bảng điểm B1 không có; chỉ số theo ô đánh dấu",
                        "  Nghị định mới");

        recalculating("20-2024").execute();

        assertThat(fixture.lines()).contains("  Hộ nghèo: 5 hộ");
    }

    private StandardListCommand listing() {
        StandardListCommand command = new StandardListCommand();
        command.session = fixture.session();
        command.catalogue = fixture.catalogue();
        command.installation = installation();
        return command;
    }

    private StandardInstallCommand installing() {
        StandardInstallCommand command = new StandardInstallCommand();
        command.session = fixture.session();
        command.installation = installation();
        command.file = "phu-luc.csv";
        return command;
    }

    private RoundLawCommand law() {
        RoundLawCommand command = new RoundLawCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.catalogue = fixture.catalogue();
        command.installation = installation();
        command.round = "20-2024";
        command.person = "A";
        command.reason = "văn bản";
        return command;
    }

    private RecalculationsCommand recalculating(String round) {
        RecalculationsCommand command = new RecalculationsCommand();
        command.session = fixture.session();
        command.recalculations =
                Fixture.answering(
                        Recalculations.class,
                        Map.of(
                                "due",
                                arguments -> List.copyOf(due),
                                "recalculate",
                                arguments ->
                                        new ClassificationSummary(
                                                (RoundKey) arguments.get(0),
                                                Fixture.NEXT,
                                                Map.of(PovertyClass.POOR, 5),
                                                0)));
        command.round = round;
        return command;
    }

    @SuppressWarnings("unchecked")
    private StandardInstallation installation() {
        return Fixture.answering(
                StandardInstallation.class,
                Map.of(
                        "installed",
                        arguments -> List.copyOf(installed),
                        "dryRun",
                        arguments ->
                                new StandardInstallation.DryRun(
                                        text(),
                                        ((Optional<RoundKey>) arguments.get(2))
                                                .map(
                                                        key ->
                                                                new StandardInstallation.Effect(
                                                                        key, Fixture.MOVES, 7, 2))),
                        "install",
                        arguments -> {
                            InstalledText text =
                                    new InstalledText(
                                            CheckedText.Kind.B1_TABLE,
                                            Fixture.TABLE.id(),
                                            Fixture.TABLE.revision(),
                                            Fixture.TABLE.sha256(),
                                            (String) arguments.get(0),
                                            "e".repeat(64),
                                            (String) arguments.get(2),
                                            (String) arguments.get(3),
                                            Instant.parse("2026-02-01T03:04:05Z"));
                            installed.add(text);
                            return text;
                        }));
    }

    private CheckedText text() {
        return new CheckedText(
                CheckedText.Kind.B1_TABLE,
                Fixture.TABLE.id(),
                Fixture.TABLE.revision(),
                Fixture.TABLE.sha256(),
                "",
                List.of(List.of("item", "option"), List.of("ví dụ", "0")),
                faultsOfFile);
    }
}
