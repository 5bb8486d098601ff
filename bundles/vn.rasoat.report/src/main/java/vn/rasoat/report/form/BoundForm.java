package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
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

    /**
     * How many columns it has.
     *
     * @return without the lead columns
     */
    public int width() {
        return columns.size();
    }

    /**
     * A column as printed.
     *
     * @param index from 0
     * @return the column
     */
    public FormColumn printed(int index) {
        return columns.get(index).column();
    }

    /**
     * Whether a column holds a rate.
     *
     * @param index from 0
     * @return false for counts and sums
     */
    public boolean isRate(int index) {
        return columns.get(index).content() instanceof Rate;
    }

    /**
     * Where the part of a rate is counted.
     *
     * @param index of a rate
     * @param form the same form, or another one
     * @return the column of the form that counts the part
     */
    public OptionalInt partIn(int index, BoundForm form) {
        Rate rate = (Rate) columns.get(index).content();
        if (rate.part() >= 0) {
            return form == this ? OptionalInt.of(rate.part()) : OptionalInt.empty();
        }
        return IntStream.range(0, form.columns.size())
                .filter(
                        i ->
                                form.columns.get(i).content() instanceof Count count
                                        && count.counters().equals(rate.counters()))
                .findFirst();
    }

    /**
     * Which column holds the whole of a rate.
     *
     * @param index of a rate
     * @return its index
     */
    public int whole(int index) {
        return ((Rate) columns.get(index).content()).whole();
    }

    /**
     * How many rows each unit has.
     *
     * @return at least 1
     */
    public int rowsOfUnit() {
        return breakdowns.size();
    }

    /**
     * What a row of a unit is called.
     *
     * @param index from 0
     * @return its label, empty for a form with one row a unit
     */
    public String breakdownLabel(int index) {
        return breakdowns.get(index).label();
    }

    /**
     * The key of a row of a unit.
     *
     * @param index from 0
     * @return its key, empty for a form with one row a unit
     */
    public String breakdownKey(int index) {
        return breakdowns.get(index).key();
    }

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
