package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("vi").keySet()).isEqualTo(texts("en").keySet()).isNotEmpty();
    }

    @Test
    void numbersArePrintedWithoutGrouping() {
        assertThat(Language.VIETNAMESE.text("issues", 2638)).isEqualTo("Vấn đề: 2638");
    }

    @Test
    void otherLanguageIsRefused() {
        assertThatThrownBy(() -> Language.of("fr")).hasMessage("--lang vi|en");
    }

    private static Properties texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        TextsTest.class.getResourceAsStream("texts_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
