package vn.rasoat.intake.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;

/** The lists of {@code fields.yaml} mean one thing each. */
class WordListsTest {

    private final Map<String, Object> data =
            Data.yaml("fields.yaml", "missing", "expected", "flags", "values", "fields");
    private final FieldCatalogue fields = new FieldCatalogue();

    @Test
    void everySpellingOfAListMeansOneWord() {
        Data.map(data.get("values"))
                .forEach(
                        (list, words) -> {
                            Map<String, String> seen = new HashMap<>();
                            Data.map(words)
                                    .forEach(
                                            (word, spellings) ->
                                                    Data.words(spellings)
                                                            .forEach(s -> once(seen, s, word)));
                            assertThat(seen).as(list).isNotEmpty();
                        });
    }

    private static void once(Map<String, String> seen, String spelling, String word) {
        String before = seen.put(Folding.strict(spelling), word);
        assertThat(before == null || before.equals(word)).as(spelling).isTrue();
    }

    @Test
    void everyTitleMeansOnePathInItsScope() {
        for (Map<String, Object> entry : Data.maps(data.get("fields"))) {
            List<String> scope = List.of((String) entry.get("scope"));
            for (String label : Data.words(entry.getOrDefault("labels", List.of()))) {
                assertThat(fields.label(label, scope).map(Field::path))
                        .as(label)
                        .contains((String) entry.get("path"));
            }
        }
    }

    @Test
    void everyWordOfAListIsReadAsItselfAndByItsFirstSpelling() {
        for (Map<String, Object> entry : Data.maps(data.get("fields"))) {
            if ("word".equals(entry.get("type"))) {
                Field field = fields.path((String) entry.get("path")).orElseThrow();
                Data.map(Data.map(data.get("values")).get(entry.get("values")))
                        .keySet()
                        .forEach(
                                word -> {
                                    assertThat(field.words().find(word)).contains(word);
                                    assertThat(field.words().find(field.words().display(word)))
                                            .contains(word);
                                });
            }
        }
    }
}
