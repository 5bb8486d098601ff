package vn.rasoat.intake.template;

import java.util.List;
import java.util.Map;
import vn.rasoat.intake.text.Data;

/**
 * An entry of {@code xlsform.yaml}: a question, a group, a repeat, or questions of the standard.
 *
 * @param texts what is said of it, by the keys of the file
 * @param items what is inside a group or repeat
 */
record FormItem(Map<String, Object> texts, List<FormItem> items) {

    private static final String[] KEYS = {
        "group",
        "repeat",
        "items",
        "count",
        "path",
        "name",
        "type",
        "list",
        "label",
        "hint",
        "required",
        "relevant",
        "constraint",
        "message",
        "calculation",
        "appearance",
        "indicators",
        "form-a",
        "b2"
    };

    static FormItem of(Map<String, Object> node) {
        Data.only(FormPlan.FILE, node, KEYS);
        return new FormItem(
                node,
                node.containsKey("items")
                        ? Data.maps(node.get("items")).stream().map(FormItem::of).toList()
                        : List.of());
    }

    /** A text, empty if it is not given. */
    String text(String key) {
        return texts.getOrDefault(key, "").toString();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }
}
