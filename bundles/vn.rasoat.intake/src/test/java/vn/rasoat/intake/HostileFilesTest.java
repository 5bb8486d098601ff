package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;

/** Every broken or harmful file gets its code in bounded time, and leaves nothing behind. */
class HostileFilesTest {

    /** Far beyond what any of them takes on a machine that does other things too. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> hostileFileGetsItsCode() {
        return new HostileFiles()
                .all().entrySet().stream()
                        .map(
                                file ->
                                        DynamicTest.dynamicTest(
                                                file.getKey() + ": " + file.getValue().code(),
                                                () -> assertRefused(file.getValue())));
    }

    private void assertRefused(HostileFiles.Hostile hostile) throws IOException {
        ImportFixture fixture = new ImportFixture(folder);
        Path file = Files.write(folder.resolve("file.xlsx"), hostile.content().get());
        List<Path> before = temporary();
        Receipt receipt = assertTimeoutPreemptively(BOUND, () -> fixture.importFile("06505", file));
        assertThat(receipt.issues())
                .extracting(issue -> issue.code().code())
                .contains(hostile.code(), IssueCode.NOTHING_ACCEPTED.code());
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.issues()).hasSizeLessThan(20);
        assertThat(fixture.register.households).isEmpty();
        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rasoat-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCorpusIsAsLargeAsThePlanAsks() {
        assertThat(new HostileFiles().all()).hasSizeGreaterThanOrEqualTo(40);
    }
}
