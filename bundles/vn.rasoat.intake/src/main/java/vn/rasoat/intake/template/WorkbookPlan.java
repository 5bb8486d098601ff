package vn.rasoat.intake.template;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import vn.rasoat.intake.text.Data;

/** The workbook as data: {@code template/workbook.yaml}. */
final class WorkbookPlan {

    static final String FILE = "template/workbook.yaml";

    /**
     * What a cell says when it is entered, and when something else is typed.
     *
     * @param prompt shown on entering
     * @param error shown on a wrong value
     * @param stop whether a wrong value is refused, or only doubted
     */
    record Message(String prompt, String error, boolean stop) {}

    private final Map<String, Object> data =
            Data.yaml(FILE, "version", "spare", "widths", "sheets", "texts", "messages", "guide");
    private final List<SheetPlan> sheets =
            Data.maps(data.get("sheets")).stream().map(SheetPlan::of).toList();

    /** Counts the shapes of the template; part of the fingerprint. */
    int version() {
        return (int) data.get("version");
    }

    List<SheetPlan> sheets() {
        return sheets;
    }

    /** Blank rows below the filled ones. */
    int spare(String kind) {
        return (int) Data.map(data.get("spare")).get(kind);
    }

    /** Width of a column in characters. */
    double width(String type) {
        return ((Number) Data.map(data.get("widths")).get(type)).doubleValue();
    }

    Message message(String key) {
        Map<String, Object> node = Data.map(Data.map(data.get("messages")).get(key));
        Data.only(FILE, node, "prompt", "error", "stop");
        return new Message(
                (String) node.get("prompt"),
                (String) node.get("error"),
                Boolean.TRUE.equals(node.get("stop")));
    }

    String text(String key, Object... arguments) {
        return filled(Data.map(data.get("texts")), key, arguments);
    }

    String guide(String key, Object... arguments) {
        return filled(Data.map(data.get("guide")), key, arguments);
    }

    List<String> steps() {
        return Data.words(Data.map(data.get("guide")).get("steps"));
    }

    String fact(String key, Object... arguments) {
        return filled(Data.map(Data.map(data.get("guide")).get("facts")), key, arguments);
    }

    String note(String key, Object... arguments) {
        return filled(Data.map(Data.map(data.get("guide")).get("notes")), key, arguments);
    }

    static String fill(String pattern, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // as text: a year must not get a separator of thousands
            texts[i] = arguments[i].toString();
        }
        return new MessageFormat(pattern).format(texts);
    }

    private static String filled(Map<String, Object> texts, String key, Object... arguments) {
        Object pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException(FILE + ": no text " + key);
        }
        return fill((String) pattern, arguments);
    }
}
