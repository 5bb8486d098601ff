package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTextAKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"texts_vi.properties", "texts_en.properties"})
    void noKeyIsWrittenTwice(String file) throws IOException {
        Set<String> keys = new HashSet<>();
        try (InputStream texts = OneTextAKeyTest.class.getResourceAsStream(file)) {
            new String(texts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .forEach(key -> assertThat(keys.add(key)).as(key).isTrue());
        }
    }
}
