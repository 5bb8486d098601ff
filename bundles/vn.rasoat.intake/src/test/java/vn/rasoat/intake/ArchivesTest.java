package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/** Several files of one survey in one zip. */
class ArchivesTest {

    private static final String HOUSEHOLDS =
            "family.code;family.hostName;family.numberOfMembers;classify\n"
                    + "1;Vi Văn An;2;Hộ nghèo\n"
                    + "2;Vi Văn Bình;3;Hộ nghèo\n";
    private static final String MEMBERS =
            "family.code;member.fullName;member.relationshipToHost;member.birthDate\n"
                    + "1;Vi Văn An;Chủ hộ;1980\n"
                    + "1;Lô Thị Hoa;Vợ;31/02/1982\n"
                    + "9;Ai Đó;Chủ hộ;1970\n";

    @TempDir private Path folder;
    private ImportFixture fixture;
    private List<Path> temporaryBefore;

    @BeforeEach
    void setUp() throws IOException {
        fixture = new ImportFixture(folder);
        temporaryBefore = temporary();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(temporary()).isEqualTo(temporaryBefore);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rasoat-"))
                    .sorted()
                    .toList();
        }
    }

    private Receipt importZip(Object... namesAndContents) throws IOException {
        return importZip(StandardCharsets.UTF_8, namesAndContents);
    }

    private Receipt importZip(Charset names, Object... namesAndContents) throws IOException {
        return fixture.importFile("06505", zip(names, namesAndContents));
    }

    private Path zip(Charset names, Object... namesAndContents) throws IOException {
        Path file = folder.resolve("survey.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : (byte[]) namesAndContents[i + 1]);
            }
        }
        return file;
    }

    private byte[] book(String sheet, int number) throws IOException {
        Path file =
                new Book()
                        .sheet(sheet)
                        .paths(
                                "family.code family.hostName family.numberOfMembers classify"
                                        + " b1Point")
                        .row(Integer.toString(number), "Vi Văn An", 2, "Hộ nghèo", "?")
                        .write(folder.resolve("part.xlsx"));
        return Files.readAllBytes(file);
    }

    private Issue assertRefused(Receipt receipt, IssueCode code, String part) {
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(fixture.register.households).isEmpty();
        Issue issue = ImportFixture.issue(receipt, code);
        assertThat(issue.place()).isEqualTo(Place.sheet(part));
        return issue;
    }

    @Test
    void householdsAndMembersMayStandInFilesOfTheirOwn() throws IOException {
        Receipt receipt = importZip("2024/ThanhVien.csv", MEMBERS, "2024/Hộ.csv", HOUSEHOLDS);
        assertThat(receipt.sheets())
                .extracting(SheetCounts::sheet, SheetCounts::kind, SheetCounts::added)
                .containsExactlyInAnyOrder(
                        tuple("2024/ThanhVien.csv", "members", 2),
                        tuple("2024/Hộ.csv", "households", 2));
        assertThat(ImportFixture.issue(receipt, IssueCode.DATE_IMPOSSIBLE).place())
                .isEqualTo(new Place("2024/ThanhVien.csv", 3, "D"));
        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_WITHOUT_HOUSEHOLD).place().row())
                .isEqualTo(4);
        assertThat(ImportFixture.issues(receipt, IssueCode.ENCODING_TAKEN))
                .extracting(issue -> issue.place().sheet())
                .containsExactly("2024/ThanhVien.csv", "2024/Hộ.csv");
    }

    @Test
    void workbooksOfSeveralCommunesAreOneImportAndPlacesNameTheFile() throws IOException {
        Receipt receipt = importZip("a.xlsx", book("Hộ", 1), "b.xlsx", book("Hộ", 2));
        assertThat(receipt.households().added()).isEqualTo(2);
        assertThat(ImportFixture.issues(receipt, IssueCode.VALUE_UNREADABLE))
                .extracting(Issue::place)
                .containsExactly(new Place("a.xlsx/Hộ", 2, "E"), new Place("b.xlsx/Hộ", 2, "E"));
    }

    @Test
    void whatOperatingSystemsPutIntoZipsIsPassedOver() throws IOException {
        Receipt receipt =
                importZip(
                        "Ho.csv",
                        HOUSEHOLDS,
                        "__MACOSX/._Ho.csv",
                        new byte[] {0, 5},
                        ".DS_Store",
                        new byte[] {0},
                        "x/Thumbs.db",
                        new byte[] {0},
                        "folder/",
                        "");
        assertThat(receipt.households().added()).isEqualTo(2);
    }

    @Test
    void namesOfAnOldWindowsAreNoObstacle() throws IOException {
        Receipt receipt = importZip(Charset.forName("windows-1258"), "Hô_sô.csv", HOUSEHOLDS);
        assertThat(receipt.households().added()).isEqualTo(2);
        assertThat(receipt.sheets().get(0).sheet()).startsWith("H").endsWith(".csv");
    }

    @Test
    void tableThatIsNotKnownIsNamed() throws IOException {
        Receipt receipt = importZip("Ho.csv", HOUSEHOLDS, "readme.txt", "Xin chào");
        assertThat(ImportFixture.issue(receipt, IssueCode.SHEET_UNKNOWN).place())
                .isEqualTo(Place.sheet("readme.txt"));
        assertThat(receipt.households().added()).isEqualTo(2);
    }

    @Test
    void fileThatCannotBeReadRefusesTheWholeAndIsNamed() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0, 0, 0, 13};
        assertRefused(
                importZip("Ho.csv", HOUSEHOLDS, "anh/nha.png", picture),
                IssueCode.FILE_UNREADABLE,
                "anh/nha.png");
    }

    @Test
    void fileThatBreaksInTheMiddleRefusesTheWholeAndIsNamed() throws IOException {
        Issue issue =
                assertRefused(
                        importZip("Ho.csv", HOUSEHOLDS, "ThanhVien.csv", MEMBERS + "1;\"Vi\n"),
                        IssueCode.FILE_UNREADABLE,
                        "ThanhVien.csv");
        assertThat(issue.arguments().get(0)).contains("row 5");
    }

    @Test
    void fileWithAPasswordOrWithoutContentIsNamed() throws IOException {
        byte[] ole2 = HostileFiles.container("EncryptedPackage");
        assertRefused(
                importZip("Ho.csv", HOUSEHOLDS, "cu.xls", ole2),
                IssueCode.FILE_ENCRYPTED,
                "cu.xls");
        assertRefused(
                importZip("Ho.csv", HOUSEHOLDS, "trong.csv", ""),
                IssueCode.FILE_EMPTY,
                "trong.csv");
    }

    @Test
    void zipInsideAZipIsNotOpened() throws IOException {
        byte[] inner = Files.readAllBytes(zip(StandardCharsets.UTF_8, "Ho.csv", HOUSEHOLDS));
        assertRefused(
                importZip("ben-trong.zip", inner), IssueCode.FILE_UNREADABLE, "ben-trong.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Ho.csv",
                "a/../../Ho.csv",
                "..\\Ho.csv",
                "/etc/Ho.csv",
                "C:\\Ho.csv",
                "\\\\server\\Ho.csv",
                "a/.."
            })
    void nameThatLeadsOutOfItsFolderRefusesTheZip(String name) throws IOException {
        Issue issue = assertRefused(importZip(name, HOUSEHOLDS), IssueCode.FILE_UNREADABLE, "");
        assertThat(issue.toString()).doesNotContain("Ho.csv");
    }

    @Test
    void zipBombStopsAtTheLimit() throws IOException {
        fixture = new ImportFixture(folder, 1 << 20);
        byte[] much = new byte[8 << 20];
        Arrays.fill(much, (byte) 'a');
        assertRefused(
                importZip("Ho.csv", HOUSEHOLDS, "bom.csv", much),
                IssueCode.FILE_TOO_LARGE,
                "bom.csv");
    }

    @Test
    void manySmallFilesShareOneLimit() throws IOException {
        fixture = new ImportFixture(folder, 1 << 16);
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parts.add(i + ".csv");
            parts.add("a,b\n".repeat(1000));
        }
        Receipt receipt = importZip(parts.toArray());
        ImportFixture.issue(receipt, IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void moreFilesThanThereAreCommunesAreRefused() throws IOException {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            parts.add(i + ".csv");
            parts.add("a");
        }
        assertRefused(importZip(parts.toArray()), IssueCode.FILE_TOO_LARGE, "");
    }

    @Test
    void zipWithoutAnyFileIsEmpty() throws IOException {
        assertRefused(importZip("folder/", ""), IssueCode.FILE_EMPTY, "");
        assertRefused(importZip(), IssueCode.FILE_EMPTY, "");
    }

    @Test
    void encryptedZipIsNamed() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "Ho.csv", HOUSEHOLDS);
        byte[] content = Files.readAllBytes(file);
        content[6] |= 1;
        assertRefused(
                fixture.importFile("06505", Files.write(file, content)),
                IssueCode.FILE_ENCRYPTED,
                "");
    }

    @Test
    void damagedContentIsNamed() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "Ho.csv", HOUSEHOLDS.repeat(50));
        byte[] content = Files.readAllBytes(file);
        for (int i = 40; i < 60; i++) {
            content[i] = (byte) 0xFF;
        }
        assertRefused(
                fixture.importFile("06505", Files.write(file, content)),
                IssueCode.FILE_UNREADABLE,
                "Ho.csv");
    }

    @Test
    void zipCutOffIsNamed() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "Ho.csv", HOUSEHOLDS);
        byte[] content = Arrays.copyOf(Files.readAllBytes(file), 60);
        assertRefused(
                fixture.importFile("06505", Files.write(file, content)),
                IssueCode.FILE_UNREADABLE,
                "");
    }
}
