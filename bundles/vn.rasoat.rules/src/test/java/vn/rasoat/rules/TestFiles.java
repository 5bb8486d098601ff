package vn.rasoat.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The made-up standard of these tests: the engine knows no real one. */
final class TestFiles {

    private TestFiles() {}

    static String madeUp() {
        try (InputStream in = TestFiles.class.getResourceAsStream("/made-up.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
