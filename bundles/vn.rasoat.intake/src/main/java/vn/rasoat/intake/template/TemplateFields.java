package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;

/** What templates must know of a path: how it is titled, how it is read, what may be chosen. */
final class TemplateFields {

    /**
     * One entry of a list.
     *
     * @param word what the importer keeps, or reads as that
     * @param label what people see
     */
    record Choice(String word, String label) {}

    private final FieldCatalogue catalogue = new FieldCatalogue();
    private final Map<String, List<Choice>> lists = new HashMap<>();
    private final Map<String, String> listOfPath = new HashMap<>();
    private final List<Choice> ethnicGroups = new ArrayList<>();

    TemplateFields() {
        Map<String, Object> data =
                Data.yaml("fields.yaml", "missing", "expected", "flags", "values", "fields");
        Data.map(data.get("values"))
                .forEach((name, words) -> lists.put(name, choices(Data.map(words))));
        for (Map<String, Object> entry : Data.maps(data.get("fields"))) {
            if (entry.containsKey("values")) {
                listOfPath.put((String) entry.get("path"), (String) entry.get("values"));
            }
        }
        for (List<String> line : Data.csv("ethnic-groups.csv")) {
            String name = line.get(0);
            ethnicGroups.add(new Choice(Folding.loose(name).replace(' ', '-'), name));
        }
    }

    private static List<Choice> choices(Map<String, Object> words) {
        List<Choice> choices = new ArrayList<>();
        words.forEach((word, names) -> choices.add(new Choice(word, Data.words(names).get(0))));
        return choices;
    }

    /**
     * The field of a path.
     *
     * @throws IllegalStateException if the importer would not know the column
     */
    Field of(String path) {
        return catalogue
                .path(path)
                .orElseThrow(() -> new IllegalStateException("no field " + path));
    }

    /** Title of the column: the one the importer knows, else the given one, else the path. */
    String title(String path, String otherwise) {
        List<String> labels = of(path).labels();
        return !labels.isEmpty() ? labels.get(0) : otherwise.isEmpty() ? path : otherwise;
    }

    /** Name of the list of a path: of its words, or of the ethnic groups; empty if it has none. */
    String list(String path) {
        return of(path).type() == FieldType.ETHNICITY
                ? "ethnicity"
                : listOfPath.getOrDefault(path, "");
    }

    /** The entries of a list in the order of the data. */
    List<Choice> choices(String list) {
        return list.equals("ethnicity") ? ethnicGroups : lists.get(list);
    }

    /** A canonical answer as an officer writes it. */
    String display(String path, String canonical) {
        Field field = of(path);
        return switch (field.type()) {
            case WORD -> field.words().display(canonical);
            case DATE -> date(canonical);
            default -> canonical;
        };
    }

    private static String date(String canonical) {
        return canonical.length() == 10
                ? canonical.substring(8)
                        + '/'
                        + canonical.substring(5, 7)
                        + '/'
                        + canonical.substring(0, 4)
                : canonical;
    }
}
