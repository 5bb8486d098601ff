package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.rules.text.FaultTexts;
import vn.rasoat.rules.text.InvalidStandardException;

class RefusedFilesTest {

    private static final int FAULTS = 107;

    /** Each file is a made-up one with one fault; its first line tells line and message. */
    @TestFactory
    List<DynamicTest> everyFaultIsNamedWithFileAndLine() throws Exception {
        List<Path> files = faultFiles();
        assertThat(files).hasSize(FAULTS);
        return files.stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(), () -> faultIsNamed(file)))
                .toList();
    }

    private static void faultIsNamed(Path path) throws IOException {
        String text = Files.readString(path);
        String name = "fault-" + path.getFileName();
        String expected = text.lines().findFirst().orElseThrow().substring("# ".length());
        Map<String, String> files = new LinkedHashMap<>();
        TestFiles.all()
                .forEach(
                        (file, madeUp) -> {
                            if (!id(text).equals(id(madeUp))) {
                                files.put(file, madeUp);
                            }
                        });
        files.put(name, text);

        Library library = TestFiles.read(files);

        assertThat(library.faults())
                .filteredOn(fault -> fault.file().equals(name))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault).hasMessage(name + ":" + expected);
                            assertThat(FaultTexts.VIETNAMESE.of(fault.fault()))
                                    .isNotBlank()
                                    .isNotEqualTo(FaultTexts.ENGLISH.of(fault.fault()));
                            assertThat(fault.issue().arguments()).doesNotContainNull();
                        });
        String sha256 = Hash.sha256(TestFiles.bytes(text));
        assertThat(library.standards()).noneMatch(found -> found.ref().sha256().equals(sha256));
        assertThat(library.windows()).noneMatch(found -> found.file().sha256().equals(sha256));
    }

    private static String id(String text) {
        return text.lines().filter(line -> line.startsWith("id:")).findFirst().orElseThrow();
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(faults("")).containsExactly("x.yaml:1: the file is empty");
    }

    @Test
    void listAloneIsRefused() {
        assertThat(faults("- a\n")).containsExactly("x.yaml:1: keys and values are expected");
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        byte[] latin =
                TestFiles.madeUp(TestFiles.STANDARD)
                        .replace("A made-up standard", "Chuẩn nghèo é")
                        .getBytes(StandardCharsets.ISO_8859_1);
        List<SourceFile> files = List.of(new SourceFile("latin.yaml", latin, false));

        Library library = LibraryReader.read(files, Optional.empty(), Library.EMPTY);

        assertThat(library.faults())
                .extracting(InvalidStandardException::getMessage)
                .containsExactly("latin.yaml:1: the file is not in UTF-8");
    }

    @Test
    void faultIsSaidInBothLanguagesUnderOneCode() {
        InstalledStandards catalogue = TestFiles.catalogue(Map.of("x.yaml", "kind: norm"));

        assertThat(catalogue.faults())
                .containsExactly(
                        Issue.of(
                                IssueCode.TEXT_REFUSED,
                                Place.FILE,
                                "x.yaml",
                                "1",
                                "thiếu khóa 'revision'",
                                "'revision' is missing"));
    }

    /** Indicators are kept as bits: there is room for 31. */
    @Test
    void standardHasRoomForThirtyOneIndicators() {
        assertThat(indicators(31)).isEmpty();
        assertThat(indicators(32)).containsExactly("standard.yaml:80: more than 31 indicators");
    }

    private static List<String> indicators(int count) {
        Map<String, String> files = TestFiles.all();
        StringBuilder more = new StringBuilder();
        for (int number = 4; number <= count; number++) {
            more.append("  - {number: ").append(number).append(", key: k").append(number);
            more.append(", dimension: D, name: N, tickPath: box.").append(number);
            more.append(", meaning: M, act: act-1, at: a, status: unknown, check: seen}\n");
        }
        files.computeIfPresent(
                TestFiles.STANDARD, (name, text) -> text.replace("facts:\n", more + "facts:\n"));
        return TestFiles.read(files).faults().stream()
                .filter(fault -> fault.file().equals(TestFiles.STANDARD))
                .map(InvalidStandardException::getMessage)
                .toList();
    }

    private static List<String> faults(String text) {
        return TestFiles.read(Map.of("x.yaml", text)).faults().stream()
                .map(InvalidStandardException::getMessage)
                .toList();
    }

    private static List<Path> faultFiles() throws URISyntaxException {
        Path folder = Path.of(RefusedFilesTest.class.getResource("/faults").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
