package vn.rasoat.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Requests kept as files in {@code requests/}. */
public final class Requests {

    private Requests() {}

    /**
     * A request as it would be sent.
     *
     * @param name file name
     * @return its text
     */
    public static String read(String name) {
        try (InputStream in = Requests.class.getResourceAsStream("/requests/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no request " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
