package vn.rasoat.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.intake.check.Facts;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.source.Nesting;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.text.Folding;

/**
 * A data row in canonical values, one for each column that is read. The values lie in a {@link
 * RowStore}: a province has millions of rows.
 */
final class TableRow implements Facts {

    private final Layout layout;
    private final int number;
    private final int ordinal;
    private final String within;
    private final RowStore store;
    private final int stored;
    private final Map<Integer, String> unreadable;
    private String household;

    /**
     * A row.
     *
     * @param store takes the values
     * @param row where it stands
     * @param ordinal its place among the rows of the sheet that were read
     * @param values canonical value by position of the layout, empty where not answered
     * @param unreadable what stands in the cells that could not be read
     */
    TableRow(
            RowStore store,
            Layout layout,
            Row row,
            int ordinal,
            String[] values,
            Map<Integer, String> unreadable) {
        this.layout = layout;
        this.number = row.number();
        this.ordinal = ordinal;
        this.household = row.nesting().household();
        this.within = store.share(row.nesting().within());
        this.store = store;
        this.stored = store.add(values);
        this.unreadable = unreadable.isEmpty() ? Map.of() : new HashMap<>(unreadable);
    }

    Layout layout() {
        return layout;
    }

    Nesting nesting() {
        return new Nesting(household, within);
    }

    /** The household it is nested in was found: its name in the file is forgotten. */
    void joined() {
        household = "";
    }

    /** Its place among the rows of the sheet that were read, from 0. */
    int ordinal() {
        return ordinal;
    }

    int number() {
        return number;
    }

    /** The row number, with the sheet where that is not the sheet of the other row. */
    String numberSeenFrom(TableRow other) {
        return layout.sheet().equals(other.layout.sheet())
                ? Integer.toString(number)
                : layout.sheet() + "!" + number;
    }

    /** The canonical value of a path, empty if it was not answered or not readable. */
    @Override
    public String value(String path) {
        int position = layout.position(path);
        return position < 0 ? "" : values()[position];
    }

    void set(String path, String value) {
        store.set(stored, layout.position(path), value);
    }

    private String[] values() {
        return store.values(stored);
    }

    boolean isUnreadable(String path) {
        return unreadable.containsKey(layout.position(path));
    }

    /** The whole number of a path, 0 where there is none; every number of this use is positive. */
    int count(String path) {
        String value = value(path);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** What an issue may show of a cell: the officer's word, masked where it is personal. */
    String shown(String path) {
        int position = layout.position(path);
        if (position < 0) {
            return "";
        }
        Field field = layout.columns().get(position).field();
        String seen = unreadable.getOrDefault(position, field.words().display(values()[position]));
        return field.personal() ? Folding.mask(seen) : seen;
    }

    /** Whether two rows of one sheet, or of two sheets with the same columns, say the same. */
    boolean sameContent(TableRow other) {
        boolean sameValues =
                layout == other.layout
                        // a copy: the store holds as many rows as it likes
                        ? Arrays.equals(values().clone(), other.values())
                        : answers().equals(other.answers());
        return sameValues && unreadable.equals(other.unreadable);
    }

    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        String[] values = values();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                answers.put(layout.columns().get(i).field().path(), values[i]);
            }
        }
        return answers;
    }

    /** The answers whose path begins with a prefix. */
    Answers answers(String prefix) {
        Map<String, String> answers = answers();
        answers.keySet().removeIf(path -> !path.startsWith(prefix));
        return Answers.of(answers);
    }
}
