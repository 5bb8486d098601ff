package vn.rasoat.intake.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;

/** Words, colours and limits of marked workbooks. */
final class MarkingTexts {

    private static final Properties WORDS = load();

    private MarkingTexts() {}

    /** A text with what is filled in; numbers stand without grouping. */
    static String of(String key, Object... arguments) {
        return new MessageFormat(raw(key))
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** A text, or another where there is none. */
    static String otherwise(String key, String otherwise) {
        return WORDS.getProperty(key, otherwise);
    }

    /** A limit or width. */
    static int number(String key) {
        return Integer.parseInt(raw(key));
    }

    private static String raw(String key) {
        String text = WORDS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream stream = MarkingTexts.class.getResourceAsStream("marking.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
