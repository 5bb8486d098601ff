package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.issue.RejectedRequestException;

/** Small tables that are no surveys, such as an annex typed into a workbook. */
class FirstTableReaderTest {

    private static final String BOM = "\uFEFF";
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("Mục", "Đồng bằng sông Hồng", "Tây Nguyên"),
                    List.of(),
                    List.of("Hộ có 1 người", "75", "", "ghi chú"));

    @TempDir private Path folder;
    private final FirstTableReader reader = new FirstTableReader(OldBook.reader(), 1 << 20);

    private List<List<String>> csv(String text, Charset charset) {
        return reader.read("bang.csv", text.getBytes(charset));
    }

    private void assertRefused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> reader.read(name, content))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith(code);
    }

    @Test
    void firstSheetIsReadAsTheOfficerSeesIt() throws IOException {
        Path file =
                new Book()
                        .sheet("B1")
                        .row("Mục", " Đồng  bằng\u00a0sông Hồng ", "Tây Nguyên", null)
                        .row()
                        .row("Hộ có 1 người", 75, null, "ghi chú", " ")
                        .row(" ")
                        .sheet("khác")
                        .row("x")
                        .write(folder.resolve("b1.xlsx"));
        assertThat(reader.read("b1.XLSX", Files.readAllBytes(file))).isEqualTo(ROWS);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("", StandardCharsets.UTF_8),
                Arguments.of(BOM, StandardCharsets.UTF_8),
                Arguments.of(BOM, StandardCharsets.UTF_16LE),
                Arguments.of(BOM, StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void textOfEveryUnicodeEncodingGivesTheSameRows(String mark, Charset charset) {
        String text =
                "Mục,Đồng bằng sông Hồng,Tây Nguyên,\r\n,,\r\nHộ có 1 người,75,,ghi chú\r\n,,,\r\n";
        assertThat(csv(mark + text, charset)).isEqualTo(ROWS);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(csv(mark + decomposed, charset)).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsFound(String separator) {
        String text = "Mục;Vùng;Điểm\nmái, tường;Tây Nguyên;60,5\n1;2;3\n";
        assertThat(
                        reader.read(
                                "bang.tsv",
                                text.replace(',', '·')
                                        .replace(";", separator)
                                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("Mục", "Vùng", "Điểm"),
                        List.of("mái· tường", "Tây Nguyên", "60·5"),
                        List.of("1", "2", "3"));
        assertThat(csv(text, StandardCharsets.UTF_8).get(1))
                .containsExactly("mái, tường", "Tây Nguyên", "60,5");
    }

    @Test
    void separatorThatExcelDeclaresIsTakenAndItsLineIsNoRow() {
        assertThat(csv("sep=|\r\na|b,c,d\r\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a", "b,c,d"));
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() {
        assertThat(csv("\"a,\"\"b\"\"\",\"c\r\nd\"\n1,=\"020\"\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a,\"b\"", "c d"), List.of("1", "020"));
    }

    @Test
    void fileOfOneColumnIsATable() {
        assertThat(csv("a\nb", StandardCharsets.UTF_8)).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused("a.csv", new byte[0], "HN-1001");
        assertRefused("a.xlsx", new byte[0], "HN-1001");
    }

    @Test
    void unknownEndingIsRefused() {
        assertRefused("a.ods", new byte[] {1}, "HN-2007");
        assertRefused("csv.", new byte[] {1}, "HN-2007");
    }

    @Test
    void contentOfAnotherFormatThanTheEndingIsRefused() throws IOException {
        Path file = new Book().sheet("B1").row("x").write(folder.resolve("b1.xlsx"));
        assertRefused("b1.csv", Files.readAllBytes(file), "HN-1002");
        assertRefused("b1.xlsx", "a,b".getBytes(StandardCharsets.UTF_8), "HN-1002");
    }

    @Test
    void textThatIsNotUnicodeIsRefusedAndNotGuessed() {
        byte[] windows1258 = {'V', (byte) 0xE2, 'n', ',', 'a', 'n', (byte) 0xF2, 'h'};
        assertRefused("a.csv", windows1258, "HN-1002");
        byte[] utf16 = "a,b\nc,d\n".getBytes(StandardCharsets.UTF_16LE);
        assertRefused("a.csv", utf16, "HN-1002");
    }

    @Test
    void binaryContentIsRefused() {
        assertRefused("a.csv", new byte[] {'a', ',', 0, 'b', 'c', 'd', 'e'}, "HN-1002");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, (byte) 0xFF, (byte) 0xD8};
        assertRefused("a.csv", picture, "HN-1002");
    }

    @Test
    void passwordProtectedWorkbookIsRefused() {
        assertRefused("a.xlsx", HostileFiles.container("EncryptedPackage"), "HN-1003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\n\n", "a,\"b\"\"", "\"", "1,\"a\" x,2\n"})
    void unbalancedQuoteIsRefused(String text) {
        assertRefused("a.csv", text.getBytes(StandardCharsets.UTF_8), "HN-1002");
    }

    @Test
    void moreColumnsThanASheetHasAreRefused() {
        assertRefused("a.csv", ",".repeat(16_384).getBytes(StandardCharsets.UTF_8), "HN-1002");
        assertThat(csv(",".repeat(16_382) + "a", StandardCharsets.UTF_8).get(0)).hasSize(16_383);
    }

    @Test
    void tableBeyondItsBoundsIsRefused() throws IOException {
        assertRefused("a.csv", "a\n".repeat(600_000).getBytes(StandardCharsets.UTF_8), "HN-1004");
        Book book = new Book().sheet("B1");
        IntStream.range(0, 1000).forEach(i -> book.row("x".repeat(20), i));
        byte[] content = Files.readAllBytes(book.write(folder.resolve("b1.xlsx")));
        assertThatThrownBy(
                        () ->
                                new FirstTableReader(OldBook.reader(), 10_000)
                                        .read("b1.xlsx", content))
                .hasMessageStartingWith("HN-1004");
    }
}
