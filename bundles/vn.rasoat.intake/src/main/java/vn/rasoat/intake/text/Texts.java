package vn.rasoat.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** Short phrases in both languages that fill the texts of issues. */
public final class Texts {

    private static final Properties WORDS = load();

    private Texts() {}

    /**
     * A word or phrase.
     *
     * @param key key in {@code texts.properties}
     * @param arguments filled in
     * @return the phrase in both languages
     */
    public static String of(String key, String... arguments) {
        String pattern = WORDS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return MessageFormat.format(pattern, (Object[]) arguments);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream stream =
                Texts.class.getResourceAsStream("/vn/rasoat/intake/texts.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
