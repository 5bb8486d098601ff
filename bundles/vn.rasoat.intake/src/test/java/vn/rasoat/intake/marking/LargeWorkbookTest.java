package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.intake.OldBook;

/** Memory does not grow with the rows, and what the limits of Excel leave out is said. */
class LargeWorkbookTest {

    private static final int ROWS = 50_000;
    private static final int COLUMNS = 30;

    /** A sheet of 75 MB, of which a tree of nodes would take many hundreds. */
    private static final String HEAP = "-Xmx24m";

    @TempDir private Path folder;

    /** Runs in a process of its own. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<Issue> issues = new ArrayList<>();
        for (int row = 10; row <= ROWS; row += 10) {
            Place place = new Place("Ho", row, "C");
            issues.add(Issue.of(IssueCode.VALUE_UNREADABLE, place, "x"));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            new StreamingWorkbookMarker(OldBook.reader(), 1L << 30)
                    .mark(file, Container.receipt(file, issues), out);
        }
    }

    private static Path large(Path file) throws IOException {
        Container shell = Container.withSheet("<sheetData/>").without(Container.SHEET);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : shell.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(Container.SHEET));
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 65_536);
            out.write("<worksheet xmlns='" + Container.MAIN + "'><sheetData>");
            for (int row = 1; row <= ROWS; row++) {
                out.write("<row r='" + row + "'>");
                for (int column = 0; column < COLUMNS; column++) {
                    String cell = new CellPlace(row, column).name();
                    out.write("<c r='" + cell + "' s='1' t='str'><v>giá trị " + row + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            out.flush();
        }
        return file;
    }

    @Test
    void fiftyThousandRowsPassThroughASmallHeap() throws Exception {
        Path file = large(folder.resolve("large.xlsx"));
        Path marked = folder.resolve("marked.xlsx");
        Path log = folder.resolve("log");

        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeWorkbookTest.class.getName(),
                                file.toString(),
                                marked.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        try (ZipFile before = new ZipFile(file.toFile());
                ZipFile after = new ZipFile(marked.toFile())) {
            long size = before.getEntry(Container.SHEET).getSize();
            assertThat(size).isGreaterThan(70L << 20);
            // 5,000 formats of two digits instead of one; the drawing of the notes.
            String drawing =
                    "<legacyDrawing xmlns:r=\""
                            + Container.RELATIONS
                            + "\" r:id=\"rasoatKhungGhiChu\"/>";
            assertThat(after.getEntry(Container.SHEET).getSize())
                    .isEqualTo(size + 5_000 + drawing.length());
            assertThat(after.getEntry("xl/comments1.xml")).isNotNull();
        }
    }

    private static List<Issue> issues(int number, IssueCode code) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(row -> Issue.of(code, new Place("Ho", row, "A"), "x"))
                .toList();
    }

    @Test
    void moreIssuesThanExcelTakesAreAllMarkedAndListedAndTheRestIsSaid() throws Exception {
        Path file = Container.withSheet("<sheetData/>").write(folder.resolve("many.xlsx"));
        List<Issue> issues = new ArrayList<>(issues(70_000, IssueCode.VALUE_UNREADABLE));
        issues.add(Issue.of(IssueCode.VALUE_MISSING, new Place("Ho", 70_001, "B"), "x"));
        File marked = folder.resolve("marked.xlsx").toFile();

        MarkedWorkbook summary;
        try (OutputStream out = Files.newOutputStream(marked.toPath())) {
            summary = Container.mark(file, Container.receipt(file, issues), out);
        }

        assertThat(summary)
                .isEqualTo(
                        new MarkedWorkbook(
                                "Kết quả kiểm tra",
                                70_001,
                                5_000,
                                65_001,
                                70_001,
                                0,
                                4_511,
                                false));
        try (ZipFile zip = new ZipFile(marked)) {
            String result = text(zip, "xl/worksheets/sheet2.xml");
            assertThat(result)
                    .contains("65001 ô tô màu không có ghi chú vì mỗi trang chỉ ghi tối đa 5000")
                    .contains("4511 mục cuối danh sách không có liên kết");
            assertThat(result.split("<hyperlink ", -1)).hasSize(65_490 + 1);
            // Errors come before warnings where notes are short.
            assertThat(text(zip, "xl/comments1.xml")).contains("<comment ref=\"B70001\"");
            assertThat(text(zip, "xl/drawings/vmlDrawing1.vml"))
                    .contains("data=\"1,2,3,4,5\"")
                    .contains("_x0000_s6024\"")
                    .doesNotContain("_x0000_s6025\"");
            assertThat(text(zip, Container.SHEET).split("<c ", -1)).hasSize(70_001 + 1);
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whereTheWorkbookHasNoMoreFormatsTheCellKeepsItsOwnAndThatIsSaid() throws Exception {
        Container workbook =
                Container.withSheet("<sheetData><row r='1'><c r='A1' s='1'/></row></sheetData>")
                        .replace(
                                Container.STYLES,
                                "<xf fontId='0' fillId='0'/>",
                                "<xf fontId='0' fillId='0'/>".repeat(63_990))
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(Container.SHEET)).contains("<c r='A1' s='1'/>");
        assertThat(marked.text("xl/worksheets/sheet2.xml")).contains("1 ô không tô màu được");
        assertThat(marked.text("xl/comments1.xml")).contains("ref=\"A1\"");
    }
}
