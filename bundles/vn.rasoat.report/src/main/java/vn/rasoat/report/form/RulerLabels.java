package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.report.DataNode;

/**
 * What forms say where households have a national and a local result, so that nobody takes one for
 * the other.
 *
 * @param labels by the result that is counted
 */
record RulerLabels(Map<Ruler, Label> labels) {

    private static final String STANDARD = "{standard}";

    /**
     * What is said of one result.
     *
     * @param title {@code {title}} stands for the title of the form
     * @param notes of every form
     * @param formNotes further notes by key of a form
     */
    record Label(String title, List<String> notes, Map<String, List<String>> formNotes) {}

    static RulerLabels read(DataNode node) {
        node.only(Ruler.NATIONAL.word(), Ruler.LOCAL.word());
        Map<Ruler, Label> labels = new EnumMap<>(Ruler.class);
        for (Ruler ruler : List.of(Ruler.NATIONAL, Ruler.LOCAL)) {
            labels.put(ruler, label(node.node(ruler.word())));
        }
        return new RulerLabels(labels);
    }

    private static Label label(DataNode node) {
        node.only("title", "notes", "formNotes");
        Map<String, List<String>> formNotes = new LinkedHashMap<>();
        if (node.has("formNotes")) {
            DataNode forms = node.node("formNotes");
            forms.keys().forEach(key -> formNotes.put(key, forms.texts(key)));
        }
        return new Label(node.text("title"), node.texts("notes"), formNotes);
    }

    StatutoryForm label(StatutoryForm form, Ruler ruler, String standard) {
        Label label = labels.get(ruler);
        List<String> notes = new ArrayList<>();
        label.notes().forEach(note -> notes.add(note.replace(STANDARD, standard)));
        notes.addAll(label.formNotes().getOrDefault(form.key(), List.of()));
        notes.addAll(form.notes());
        return new StatutoryForm(
                form.number(),
                form.key(),
                label.title().replace("{title}", form.title()),
                form.leadHeaders(),
                form.columns(),
                form.rows(),
                notes);
    }
}
