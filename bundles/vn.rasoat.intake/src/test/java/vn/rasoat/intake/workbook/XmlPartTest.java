package vn.rasoat.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;

/** A failing disk is no fault of the file. */
class XmlPartTest {

    /** Enough that the parser has to read again. */
    private static final String START = "<worksheet>" + "<row/>".repeat(10_000);

    private static void readAll(IOException failure) throws Exception {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw failure;
                    }
                };
        InputStream start = new ByteArrayInputStream(START.getBytes(StandardCharsets.UTF_8));
        readAll(new SequenceInputStream(start, failing));
    }

    private static void readAll(InputStream stream) throws Exception {
        try (XmlPart part = new XmlPart("sheet1.xml", stream, new Budget(1 << 20))) {
            while (part.next()) {
                if (part.starts("a")) {
                    part.text(new StringBuilder());
                }
            }
        }
    }

    @Test
    void failingDiskStaysAFailureOfTheDisk() {
        IOException failure = new IOException("Input/output error");
        assertThatThrownBy(() -> readAll(failure)).isSameAs(failure);
    }

    static IOException[] faultsOfContent() {
        return new IOException[] {new ZipException("invalid block"), new EOFException()};
    }

    @ParameterizedTest
    @MethodSource("faultsOfContent")
    void damagedContentIsAFaultOfTheFile(IOException fault) {
        assertRefused(() -> readAll(fault));
    }

    @Test
    void wrongBytesAreAFaultOfTheFile() {
        byte[] wrong = {'<', 'a', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'a', '>'};
        assertRefused(() -> readAll(new ByteArrayInputStream(wrong)));
    }

    @Test
    void unknownEncodingIsAFaultOfTheFile() {
        byte[] unknown =
                "<?xml version='1.0' encoding='x-none'?><a/>".getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> readAll(new ByteArrayInputStream(unknown)));
    }

    private static void assertRefused(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo(IssueCode.FILE_UNREADABLE));
    }
}
