package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.Counter;

/**
 * A form with its columns made out for one standard and one province.
 *
 * @param file where it was read, for messages
 * @param key its meaning
 * @param number its number as a label
 * @param title title as printed
 * @param lead headers of TT, unit and breakdown
 * @param breakdowns the rows of a unit, at least one
 * @param columns its columns
 * @param notes its notes
 */
public record BoundForm(
        DataNode file,
        String key,
        String number,
        String title,
        List<String> lead,
        List<Breakdown> breakdowns,
        List<Column> columns,
        List<Note> notes) {

    /**
     * A column.
     *
     * @param column as printed
     * @param group name of the template it was made from, empty if from none
     * @param content what stands in it
     */
    record Column(FormColumn column, String group, Content content) {}

    /** What stands in a column. */
    sealed interface Content {}

    /**
     * A count.
     *
     * @param counters one for each breakdown
     */
    record Count(List<Counter> counters) implements Content {}

    /**
     * A rate in percent.
     *
     * @param part the part, if it is a column; -1 if it has counters of its own
     * @param counters the part, one for each breakdown, if it is no column
     * @param whole column of the whole
     */
    record Rate(int part, List<Counter> counters, int whole) implements Content {}

    /**
     * A sum of columns, blank as soon as one of them is.
     *
     * @param columns the columns
     */
    record Sum(List<Integer> columns) implements Content {}

    /**
     * A note below the table.
     *
     * @param text with {placeholders}
     * @param aboveCommune printed only for units above communes
     * @param values by placeholder
     */
    record Note(String text, boolean aboveCommune, Map<String, NoteValue> values) {}

    /**
     * A value in a note, taken for the unit of the pack.
     *
     * @param cells columns to be added (+1) or subtracted (-1)
     * @param row index of the breakdown of these cells
     * @param counter the counter, where there are no cells
     */
    record NoteValue(Map<Integer, Integer> cells, int row, List<Counter> counter) {}

    Map<String, Integer> columnIndex() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i).column().id(), i);
        }
        return index;
    }

    List<Integer> group(String name) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).group().equals(name)) {
                members.add(i);
            }
        }
        return members;
    }

    /** Every counter that filling the form reads. */
    void collect(Set<Counter> counters) {
        for (Column column : columns) {
            contentCounters(column.content())
                    .forEach(counter -> counters.addAll(Blanks.withCompanions(counter)));
        }
        for (Note note : notes) {
            note.values().values().forEach(value -> counters.addAll(value.counter()));
        }
    }

    static List<Counter> contentCounters(Content content) {
        if (content instanceof Count count) {
            return count.counters();
        }
        return content instanceof Rate rate ? rate.counters() : List.of();
    }
}
