package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.survey.PovertyClass;

class CommandsTest {

    @TempDir Path folder;
    private Fixture fixture;
    private final List<ImportRequest> requests = new ArrayList<>();
    private final List<Ruler> rulers = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        fixture = new Fixture(folder);
        Files.writeString(folder.resolve("chi-lang.xlsx"), "");
    }

    @Test
    void importOpensTheRoundAndPrintsTheReceiptInVietnamese() {
        importing(ImportState.IMPORTED, "chi-lang.xlsx", "187").execute();

        assertThat(fixture.opened).hasSize(1);
        assertThat(requests)
                .containsExactly(
                        new ImportRequest(
                                Fixture.KEY,
                                "187",
                                "chi-lang.xlsx",
                                folder.resolve("chi-lang.xlsx"),
                                ImportMode.GOOD_ONLY));
        assertThat(fixture.lines())
                .contains(
                        "Biên nhận 0192",
                        "Kỳ rà soát 20-2024, đơn vị 187, tệp chi-lang.xlsx",
                        "Kết quả: đã nhập",
                        "Hộ: đọc 2638 = mới 2600 + thay đổi 10 + không đổi 5 + bị loại 4 + lặp 12 +"
                                + " bỏ qua 7",
                        "Trang ThanhVien (thành viên): đọc 3 = mới 3 + thay đổi 0 + không đổi 0 +"
                                + " bị loại 0 + lặp 0 + bỏ qua 0",
                        "Vấn đề: 8",
                        "    Tại: Ho ô P12",
                        "    Tại: Ho dòng 10, Ho dòng 11, Ho dòng 12, Ho dòng 13, Ho dòng 14 và 2"
                                + " chỗ khác");
    }

    @Test
    void errorsStandBeforeNotesAndEachCodeOnce() {
        importing(ImportState.IMPORTED, "chi-lang.xlsx", "187").execute();

        assertThat(fixture.lines())
                .filteredOn(line -> line.startsWith("  HN-"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  HN-1202 lỗi, 1 lần: "),
                        line -> assertThat(line).startsWith("  HN-1401 thông tin, 7 lần: "));
    }

    @Test
    void receiptIsPrintedInEnglishOnRequest() {
        ImportCommand command = importing(ImportState.IMPORTED, "chi-lang.xlsx", "187");
        command.lang = "en";

        command.execute();

        assertThat(fixture.lines())
                .contains("Receipt 0192", "Result: imported", "    At: Ho cell P12");
    }

    @Test
    void importWithoutAnAcceptedHouseholdFailsAfterItsReceipt() {
        ImportCommand command = importing(ImportState.NOTHING_IMPORTED, "chi-lang.xlsx", "187");

        assertThatThrownBy(command::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("HN-1005 Không nhận được hộ nào");
        assertThat(fixture.lines()).contains("Kết quả: không nhập được hộ nào");
    }

    @Test
    void importIsADryRunUnlessItIsToldOtherwise() {
        ImportCommand command = importing(ImportState.TRIED, "chi-lang.xlsx", "187");
        command.mode = new ImportCommand().mode;

        command.execute();

        assertThat(requests).extracting(ImportRequest::mode).containsExactly(ImportMode.DRY_RUN);
        assertThat(fixture.lines())
                .contains("Kết quả: chạy thử, chưa lưu gì")
                .last()
                .asString()
                .startsWith("Đây là chạy thử, chưa lưu gì.");
    }

    @Test
    void unknownModeFailsBeforeARoundIsOpened() {
        ImportCommand command = importing(ImportState.IMPORTED, "chi-lang.xlsx", "187");
        command.mode = "all";

        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2008");
        assertThat(fixture.opened).isEmpty();
    }

    @Test
    void missingFileFailsBeforeARoundIsOpened() {
        assertThatThrownBy(importing(ImportState.IMPORTED, "none.xlsx", "187")::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.xlsx");
        assertThat(fixture.opened).isEmpty();
    }

    @Test
    void refusalIsPrintedInTheLanguageOfTheCommand() {
        assertThatThrownBy(importing(ImportState.IMPORTED, "chi-lang.xlsx", "999")::execute)
                .hasMessageStartingWith("HN-2004 Đơn vị 999");
        ImportCommand english = importing(ImportState.IMPORTED, "chi-lang.xlsx", "999");
        english.lang = "en";
        assertThatThrownBy(english::execute)
                .hasMessageStartingWith("HN-2004 ")
                .hasMessageNotContaining("Đơn vị");
    }

    @Test
    void failureOfTheStoreIsNamedByItsCode() {
        ImportCommand command = importing(ImportState.IMPORTED, "chi-lang.xlsx", "187");
        command.importer =
                (request, monitor) -> {
                    throw new UnavailableException(
                            IssueCode.STORE_UNAVAILABLE, new IOException("disk"));
                };

        assertThatThrownBy(command::execute)
                .hasMessageStartingWith("HN-9001 Kho dữ liệu")
                .hasMessageNotContaining("disk");
    }

    @Test
    void classifyPrintsEveryClass() {
        fixture.opened.add(Fixture.ROUND);

        classifying("187", "", 2024).execute();
        classifying("", "20", 2024).execute();

        assertThat(fixture.lines())
                .startsWith(
                        "Kỳ rà soát 20-2024 theo chuẩn nd-07-2021, bản 1",
                        "  Hộ nghèo: 1200 hộ",
                        "  Hộ cận nghèo: 0 hộ",
                        "  Hộ không nghèo: 7 hộ",
                        "  Chưa xác định: 0 hộ",
                        "Trong đó lấy theo kết quả ghi trên phiếu: 3 hộ")
                .hasSize(12);
    }

    @Test
    void classifyDoesNotOpenARound() {
        assertThatThrownBy(classifying("187", "", 2024)::execute)
                .hasMessageStartingWith("HN-2001 ");
        fixture.opened.add(Fixture.ROUND);
        assertThatThrownBy(classifying("187", "", 2023)::execute)
                .hasMessageStartingWith("HN-2001 ");
        assertThat(fixture.opened).hasSize(1);
    }

    @Test
    void classifyWantsAUnitOrAProvince() {
        assertThatThrownBy(classifying("", "", 2024)::execute)
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(classifying("187", "20", 2024)::execute)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formsAreWrittenByNumberAndTheRestOfTheFolderStays() throws IOException {
        fixture.opened.add(Fixture.ROUND);
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        Files.writeString(folder.resolve("out/7.1.xlsx"), "old");

        forms("xlsx, csv,json").execute();

        assertThat(files(folder.resolve("out")))
                .containsExactly(
                        "7.1.csv", "7.1.xlsx", "7.2.csv", "7.2.xlsx", "notes.txt", "pack.json");
        assertThat(folder.resolve("out/7.1.xlsx")).hasContent("xlsx 7.1");
        assertThat(folder.resolve("out/pack.json")).hasContent("json pack");
        assertThat(fixture.lines())
                .contains(
                        "Huyện Chi Lăng, kỳ rà soát 20-2024",
                        "Số liệu sơ bộ",
                        "Đã ghi 5 tệp vào " + folder.resolve("out"))
                .anyMatch(line -> line.startsWith("  HN-3008 thông tin"));
    }

    @Test
    void unknownFormatIsRefusedBeforeAnythingIsWritten() throws IOException {
        fixture.opened.add(Fixture.ROUND);

        assertThatThrownBy(forms("xlsx,docx")::execute)
                .hasMessageContaining("HN-2007")
                .hasMessageContaining("docx")
                .hasMessageContaining("csv, json, xlsx");
        assertThat(files(folder)).containsExactly("chi-lang.xlsx");
    }

    @Test
    void formsCountByTheRulerThatWasAskedForAndSayIt() {
        fixture.opened.add(Fixture.ROUND);
        FormsCommand local = forms("csv");
        local.ruler = "local";
        FormsCommand parallel = forms("csv");
        parallel.ruler = "parallel";

        forms("csv").execute();
        local.execute();

        assertThat(rulers).containsExactly(Ruler.NATIONAL, Ruler.LOCAL);
        assertThat(fixture.lines())
                .contains("Theo chuẩn quốc gia: nd-07-2021@1", "Theo chuẩn của tỉnh: nd-07-2021@1");
        assertThatThrownBy(parallel::execute).hasMessage("--ruler: national|local");
    }

    @Test
    void receiptIsPrintedAgainOrRefused() {
        ReceiptCommand command = new ReceiptCommand();
        command.session = fixture.session();
        command.register =
                (SurveyRegister)
                        Proxy.newProxyInstance(
                                SurveyRegister.class.getClassLoader(),
                                new Class<?>[] {SurveyRegister.class},
                                (proxy, method, arguments) ->
                                        arguments[0].equals("0192")
                                                ? Optional.of(Fixture.receipt(ImportState.IMPORTED))
                                                : Optional.empty());
        command.undo = new FakeUndo();
        command.id = "0192";
        command.execute();
        assertThat(fixture.lines()).startsWith("Biên nhận 0192");

        command.id = "0193";
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2005 ");
    }

    private ImportCommand importing(ImportState state, String file, String unit) {
        ImportCommand command = new ImportCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.importer =
                (request, monitor) -> {
                    requests.add(request);
                    return Fixture.receipt(request.mode(), state);
                };
        command.file = file;
        command.unit = unit;
        command.year = 2024;
        command.mode = "good-only";
        return command;
    }

    private ClassifyCommand classifying(String unit, String province, int year) {
        ClassifyCommand command = new ClassifyCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.units = fixture;
        command.classifier =
                round ->
                        new ClassificationSummary(
                                round,
                                Fixture.ROUND.standard(),
                                Map.of(PovertyClass.POOR, 1200, PovertyClass.NOT_POOR, 7),
                                3);
        command.unit = unit;
        command.province = province;
        command.year = year;
        return command;
    }

    private FormsCommand forms(String formats) {
        FormsCommand command = new FormsCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.units = fixture;
        command.composer =
                (round, unit, ruler) -> {
                    rulers.add(ruler);
                    return Fixture.pack(ruler);
                };
        command.renderers =
                List.of(
                        new Fixture.NamingRenderer("xlsx"),
                        new Fixture.NamingRenderer("json"),
                        new Fixture.NamingRenderer("csv"));
        command.unit = "187";
        command.year = 2024;
        command.folder = "out";
        command.formats = formats;
        return command;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
