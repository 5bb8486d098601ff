package vn.rasoat.register.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.people.Agreement;

class WeightsTest {

    private final Weights weights = Weights.load();

    @Test
    void theHeadAndItsPlaceTogetherStayDoubtful() {
        int points =
                of(Weights.Field.HEAD_NAME)
                        + of(Weights.Field.HEAD_BIRTH)
                        + of(Weights.Field.HEAD_GENDER)
                        + of(Weights.Field.COMMUNE)
                        + of(Weights.Field.VILLAGE)
                        + of(Weights.Field.HOUSEHOLD_NUMBER)
                        + of(Weights.Field.ETHNICITY)
                        + weights.of(Weights.Field.HEAD_NUMBER, Agreement.PARTLY);

        assertThat(points).isBetween(weights.doubtful(), weights.sure() - 1);
    }

    @Test
    void codeAndNameAloneAreNeverSure() {
        int points =
                of(Weights.Field.HEAD_NAME)
                        + of(Weights.Field.COMMUNE)
                        + of(Weights.Field.VILLAGE)
                        + of(Weights.Field.HOUSEHOLD_NUMBER);

        assertThat(points).isLessThan(weights.sure());
    }

    @Test
    void thePersonalNumberDoesNotOutweighAnotherName() {
        int points =
                of(Weights.Field.HEAD_NUMBER)
                        + weights.of(Weights.Field.HEAD_NAME, Agreement.DIFFER)
                        + of(Weights.Field.HEAD_BIRTH)
                        + of(Weights.Field.HEAD_GENDER)
                        + of(Weights.Field.COMMUNE)
                        + of(Weights.Field.VILLAGE)
                        + of(Weights.Field.HOUSEHOLD_NUMBER)
                        + of(Weights.Field.ETHNICITY);

        assertThat(points).isLessThan(weights.sure());
    }

    private int of(Weights.Field field) {
        return weights.of(field, Agreement.AGREE);
    }

    @ParameterizedTest
    @CsvSource({
        "'sure: 75', 'sure: x', sure",
        "'sure: 75', 'sure: 10', 'doubtful lies above sure'",
        "'margin: 25', 'margn: 25', unknown key",
        "'  village:', '  vilage:', unknown key",
        "'why: \"partly: day', 'wy: \"partly: day', unknown key",
        "'sure: 75', '}', matching.yaml",
    })
    void faultyTableIsRefusedByName(String good, String bad, String fault) throws IOException {
        String text;
        try (InputStream stream =
                Weights.class.getClassLoader().getResourceAsStream("people/matching.yaml")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(text).contains(good);

        assertThatThrownBy(() -> Weights.read(new StringReader(text.replaceFirst(good, bad))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }
}
