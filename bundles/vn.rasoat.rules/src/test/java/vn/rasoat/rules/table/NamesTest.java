package vn.rasoat.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static Names names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("water", List.of("Nguồn nước", "Nước sinh hoạt"));
        names.put("area-per-head", List.of("Diện tích"));
        return new Names(names);
    }

    @Test
    void nameIsFoundWithoutCaseMarksAndPunctuation() {
        assertThat(names().key("NUOC sinh-hoat:")).contains("water");
        assertThat(names().key("nguồn nước")).contains("water");
        assertThat(names().key("Nguồn")).isEmpty();
    }

    @Test
    void keyNamesItself() {
        assertThat(names().key("Area per head")).contains("area-per-head");
    }

    @Test
    void firstNameIsPrinted() {
        assertThat(names().name("water")).isEqualTo("Nguồn nước");
        assertThat(names().all()).isEqualTo("Nguồn nước (water), Diện tích (area-per-head)");
    }

    @Test
    void dataBesideTheClassesIsRead() {
        Map<String, Object> layout = DataFile.mapping(DataFile.load("layout.yaml"));

        assertThat(DataFile.names(layout.get("points")).keySet())
                .containsExactlyElementsOf(TableLayout.POINT_KEYS)
                .hasSize(7);
    }
}
