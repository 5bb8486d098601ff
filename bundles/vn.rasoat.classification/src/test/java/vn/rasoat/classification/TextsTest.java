package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void textIsFilledInAndVietnameseWhateverTheLanguageOfThePlatform() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);

            assertThat(Texts.named("questions").text("b1", "Quy mô hộ"))
                    .isEqualTo("Phiếu B1: Quy mô hộ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textThatIsNotThereIsNotFound() {
        assertThat(Texts.named("questions").find("path.nowhere")).isEmpty();
        assertThat(Texts.named("questions").find("path.b2Point")).isPresent();
    }

    @Test
    void fileThatIsMissingIsNoEmptyFile() {
        assertThatThrownBy(() -> Texts.named("nowhere"))
                .isInstanceOf(MissingResourceException.class);
    }
}
