package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/** A file that cannot be marked is refused under a code, and the target gets nothing. */
class RefusedWorkbooksTest {

    @TempDir private Path folder;

    private void assertRefused(Path file, IssueCode code) throws IOException {
        assertRefused(file, Container.receipt(file, List.of()), code);
    }

    private static void assertRefused(Path file, Receipt receipt, IssueCode code) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Container.mark(file, receipt, target))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> assertThat(refused.issue().code()).isEqualTo(code));
        assertThat(target.size()).isZero();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", IssueCode.FILE_EMPTY),
                Arguments.of("D0CF11E0A1B11AE1", IssueCode.FILE_UNREADABLE),
                Arguments.of("504B0304", IssueCode.FILE_UNREADABLE),
                Arguments.of("613B620A", IssueCode.FILE_UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsNoWorkbookIsNamed(String bytes, IssueCode code) throws Exception {
        assertRefused(Files.write(folder.resolve("f.xlsx"), HexFormat.of().parseHex(bytes)), code);
    }

    @Test
    void aZipWithoutAWorkbookIsNone() throws Exception {
        Path file = Container.withSheet("").without("xl/workbook.xml").write(folder.resolve("f"));
        assertRefused(file, IssueCode.FILE_UNREADABLE);
    }

    static Stream<Arguments> brokenSheets() {
        String root = "<worksheet xmlns='" + Container.MAIN + "'>";
        return Stream.of(
                Arguments.of("a DOCTYPE", "<!DOCTYPE a [<!ENTITY e 'x'>]>" + root + "</worksheet>"),
                Arguments.of("no end", root + "<sheetData><row r='1'>"),
                Arguments.of("wrong end", root + "<sheetData></row></worksheet>"),
                Arguments.of("endless text", root + "x".repeat(5 << 20) + "</worksheet>"),
                Arguments.of("unknown encoding", "<?xml version='1.0' encoding='x-none'?><a/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSheets")
    void aBrokenSheetIsNamed(String what, String sheet) throws Exception {
        Container workbook = Container.withSheet("").part(Container.SHEET, sheet);
        workbook.issue(IssueCode.VALUE_MISSING, "A1", "x");
        Path file = workbook.write(folder.resolve("f.xlsx"));
        assertRefused(file, workbook.receipt(file), IssueCode.FILE_UNREADABLE);
    }

    @Test
    void wrongBytesInASheetAreNamed() throws Exception {
        byte[] sheet =
                Container.worksheet("<sheetData><row r='1'><c><v>\u00e9</v></c></row></sheetData>")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Container workbook = Container.withSheet("").part(Container.SHEET, sheet);
        workbook.issue(IssueCode.VALUE_MISSING, "A1", "x");
        Path file = workbook.write(folder.resolve("f.xlsx"));
        assertRefused(file, workbook.receipt(file), IssueCode.FILE_UNREADABLE);
    }

    @Test
    void aZipBombIsStoppedWhereverItLies() throws Exception {
        Path file =
                Container.withSheet("<sheetData/>")
                        .part("xl/media/image1.png", new byte[65 << 20])
                        .write(folder.resolve("f.xlsx"));
        assertThat(Files.size(file)).isLessThan(200_000);
        assertRefused(file, IssueCode.FILE_TOO_LARGE);
        assertThatThrownBy(
                        () ->
                                Container.mark(
                                        file,
                                        Container.receipt(file, List.of()),
                                        OutputStream.nullOutputStream()))
                .hasMessageContaining("64 MB");
    }

    @Test
    void theReceiptOfAnotherFileIsRefused() throws Exception {
        Path one = Container.withSheet("<sheetData/>").write(folder.resolve("1.xlsx"));
        Path other = Container.withSheet("<sheetData />").write(folder.resolve("2.xlsx"));
        assertRefused(one, Container.receipt(other, List.of()), IssueCode.FILE_OF_OTHER_RECEIPT);
    }

    @Test
    void aTargetThatFailsIsTheCallersMatterAndNothingIsLeftBehind() throws Exception {
        Path file = Container.withSheet("<sheetData/>").write(folder.resolve("1.xlsx"));
        Receipt receipt = Container.receipt(file, List.of());
        IOException gone = new IOException("gone");
        OutputStream target =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw gone;
                    }
                };
        long before = temporaryFiles();

        assertThatThrownBy(() -> Container.mark(file, receipt, target)).isSameAs(gone);

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("rasoat-marked"))
                    .count();
        }
    }
}
