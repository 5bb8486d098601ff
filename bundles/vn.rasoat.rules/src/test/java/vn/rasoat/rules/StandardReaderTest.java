package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StandardReaderTest {

    private static final int FAULTS = 34;

    /** Each file is the made-up standard with one fault; its first line tells line and message. */
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
        String file = path.getFileName().toString();
        byte[] bytes = Files.readAllBytes(path);
        String fault = Files.readAllLines(path).get(0).substring("# ".length());

        assertThatThrownBy(() -> StandardReader.read(file, bytes))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessage(file + ":" + fault);
    }

    @Test
    void emptyFileIsRefused() {
        assertThatThrownBy(() -> StandardReader.read("empty.yaml", new byte[0]))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessage("empty.yaml: the file is empty");
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        byte[] bytes =
                TestFiles.madeUp()
                        .replace("A made-up standard", "Chuẩn nghèo é")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> StandardReader.read("latin.yaml", bytes))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessage("latin.yaml: the file is not in UTF-8");
    }

    @Test
    void hashIsThatOfTheBytes() throws Exception {
        byte[] bytes = TestFiles.bytes(TestFiles.madeUp());

        StandardText text = StandardReader.read("made-up.yaml", bytes);

        assertThat(text.ref().id()).isEqualTo("made-up");
        assertThat(text.ref().revision()).isEqualTo(1);
        assertThat(text.ref().sha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private static List<Path> faultFiles() throws URISyntaxException {
        Path folder = Path.of(StandardReaderTest.class.getResource("/faults").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
