package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FilledFormChecker;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.report.Submissions;
import vn.rasoat.api.rules.Ruler;

class PackCommandsTest {

    private static final String SEAL = "5e".repeat(32);
    private static final PackProof PROOF =
            new PackProof(
                    Fixture.ROUND,
                    Fixture.DISTRICT,
                    Ruler.NATIONAL,
                    3,
                    true,
                    SEAL,
                    new TreeMap<>(Map.of("187", "ab".repeat(32))));
    private static final Submission SUBMISSION =
            new Submission(
                    "s1",
                    Fixture.KEY,
                    "187",
                    Ruler.NATIONAL,
                    Instant.parse("2024-12-14T03:04:05Z"),
                    "P",
                    SEAL,
                    true,
                    Optional.empty());

    @TempDir Path folder;
    private Fixture fixture;
    private PackCheck check = new PackCheck(Optional.of(PROOF), List.of());

    private final SealedPacks packs =
            Fixture.answering(
                    SealedPacks.class,
                    Map.of(
                            "seal",
                            arguments -> {
                                write((OutputStream) arguments.get(3));
                                return PROOF;
                            },
                            "check",
                            arguments -> check));
    private final Submissions submissions =
            Fixture.answering(
                    Submissions.class,
                    Map.of(
                            "submit",
                            arguments -> SUBMISSION,
                            "all",
                            arguments -> List.of(SUBMISSION),
                            "writePack",
                            arguments -> {
                                write((OutputStream) arguments.get(1));
                                return null;
                            },
                            "compare",
                            arguments ->
                                    List.of(
                                            new CellChange(
                                                    "7.2", "06505", "persons", "1", "3", "4")),
                            "reopen",
                            arguments ->
                                    new Submission(
                                            "s1",
                                            Fixture.KEY,
                                            "187",
                                            Ruler.NATIONAL,
                                            SUBMISSION.at(),
                                            "P",
                                            SEAL,
                                            true,
                                            Optional.of(
                                                    new Submission.Reopening(
                                                            SUBMISSION.at(),
                                                            (String) arguments.get(1),
                                                            (String) arguments.get(2))))));

    private static void write(OutputStream out) {
        try {
            out.write('z');
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
        fixture.open("187", 2024);
    }

    @Test
    void packIsWrittenAndItsSealIsSaid() {
        PackCommand command = new PackCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.units = fixture;
        command.packs = packs;
        command.unit = "187";
        command.year = 2024;
        command.target = "pack.zip";

        command.execute();

        assertThat(folder.resolve("pack.zip")).hasContent("z");
        assertThat(fixture.lines())
                .startsWith("Bộ biểu của Huyện Chi Lăng, kỳ rà soát 20-2024")
                .contains("Niêm phong: " + SEAL);
    }

    @Test
    void wholePackIsAccepted() throws IOException {
        verify(null);

        assertThat(fixture.lines())
                .last()
                .isEqualTo("Bộ biểu nguyên vẹn: mọi tệp, số đếm và mã băm đều khớp.");
    }

    @Test
    void changedPackMakesTheCommandFailAndEveryFindingIsSaid() {
        check =
                new PackCheck(
                        Optional.of(PROOF),
                        List.of(
                                Issue.of(IssueCode.PACK_FILE_CHANGED, Place.FILE, "forms/7.1.csv"),
                                Issue.of(
                                        IssueCode.PACK_FILE_CHANGED, Place.FILE, "forms/7.2.csv")));

        assertThatThrownBy(() -> verify(null))
                .hasMessage("Bộ biểu không còn như khi niêm phong; không dùng bộ biểu này.");

        assertThat(fixture.lines())
                .anyMatch(it -> it.contains("forms/7.1.csv"))
                .anyMatch(it -> it.contains("forms/7.2.csv"));
    }

    @Test
    void packWithAnotherSealIsRefused() throws IOException {
        assertThatThrownBy(() -> verify("00")).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.lines()).anyMatch(it -> it.contains("HN-3038"));
        verify(SEAL);
    }

    @Test
    void fileThatIsNotThereIsSaid() {
        VerifyCommand command = new VerifyCommand();
        command.session = fixture.session();
        command.packs = packs;
        command.pack = "none.zip";

        assertThatThrownBy(command::execute).hasMessageContaining("none.zip");
    }

    private void verify(String seal) throws IOException {
        Files.writeString(folder.resolve("p.zip"), "z");
        VerifyCommand command = new VerifyCommand();
        command.session = fixture.session();
        command.packs = packs;
        command.pack = "p.zip";
        command.seal = seal;
        command.execute();
    }

    @Test
    void submissionSaysWhoWhenAndTheSeal() {
        SubmitCommand command = new SubmitCommand();
        command.session = fixture.session();
        command.rounds = fixture;
        command.units = fixture;
        command.submissions = submissions;
        command.unit = "187";
        command.year = 2024;
        command.person = "P";

        command.execute();

        assertThat(fixture.lines())
                .contains("s1: đơn vị 187, nộp lúc 2024-12-14T03:04:05Z, người nộp P")
                .contains("  Niêm phong: " + SEAL);
    }

    @Test
    void submissionsAreListedComparedAndGivenBack() {
        SubmissionsCommand command = new SubmissionsCommand();
        command.session = fixture.session();
        command.submissions = submissions;
        command.round = "20-2024";
        command.execute();
        command.compare = List.of("s1", "s2");
        command.execute();
        command.compare = List.of();
        command.id = "s1";
        assertThatThrownBy(command::execute).hasMessageContaining("--out");
        command.target = "again.zip";
        command.execute();

        assertThat(fixture.lines())
                .contains("Số lần nộp: 1", "Số ô khác nhau: 1")
                .contains("  Biểu 7.2, đơn vị 06505 persons, cột 1: 3 → 4");
        assertThat(folder.resolve("again.zip")).hasContent("z");
        command.compare = List.of("s1");
        assertThatThrownBy(command::execute).hasMessageContaining("--compare");
    }

    @Test
    void reopeningSaysWhy() {
        ReopenCommand command = new ReopenCommand();
        command.session = fixture.session();
        command.submissions = submissions;
        command.id = "s1";
        command.person = " Q ";
        command.reason = " sai số ";

        command.execute();

        assertThat(fixture.lines())
                .last()
                .isEqualTo("  Đã mở lại lúc 2024-12-14T03:04:05Z, người thực hiện Q: sai số");
    }

    @Test
    void formsThatDoNotHoldTogetherMakeTheCommandFail() throws IOException {
        Files.writeString(folder.resolve("7.2.csv"), "x");
        FilledFormCheck bad =
                new FilledFormCheck(
                        List.of(
                                new FilledFormCheck.RecognisedForm(
                                        "7.2.csv", "7.2", "TỔNG HỢP", 3, 54)),
                        List.of(
                                new Issue(
                                        IssueCode.FORM_RATE_DIFFERS,
                                        new Place("7.2.csv", 7, "F"),
                                        "1.34",
                                        "1.33",
                                        List.of("Xã Vân Linh", "4", "1.33"))));
        CheckFormsCommand command = new CheckFormsCommand();
        command.session = fixture.session();
        command.round = "20-2024";
        command.files = List.of("7.2.csv");
        command.checker =
                Fixture.answering(FilledFormChecker.class, Map.of("check", arguments -> bad));

        assertThatThrownBy(command::execute).hasMessageContaining("1");

        assertThat(fixture.lines())
                .contains("7.2.csv: biểu 7.2 TỔNG HỢP, 3 đơn vị, 54 ô")
                .anyMatch(it -> it.contains("HN-3044") && it.contains("F7"));
        command.files = List.of("none.csv");
        assertThatThrownBy(command::execute).hasMessageContaining("none.csv");
    }
}
