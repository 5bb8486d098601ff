package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTextTest {

    @Test
    void everyTextComesBack() {
        List<List<String>> rows =
                List.of(
                        List.of(),
                        List.of(""),
                        List.of("", ""),
                        List.of("tab\t", "line\nfeed", "back\\slash", "\\t\\n"));

        assertThat(RowText.read(RowText.write(rows))).isEqualTo(rows);
        assertThat(RowText.read("")).isEmpty();
    }
}
