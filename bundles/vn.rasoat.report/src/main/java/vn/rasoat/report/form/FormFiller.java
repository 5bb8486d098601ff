package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.BoundForm.Column;
import vn.rasoat.report.form.BoundForm.Note;
import vn.rasoat.report.form.BoundForm.NoteValue;

/** Fills a form from the vectors of its units. Rates are divided here and never added. */
public final class FormFiller {

    private static final Cell BLANK = new Cell.Blank();

    private final CubeLayout layout;
    private final Blanks blanks;

    /**
     * A filler.
     *
     * @param set the forms to be filled
     */
    public FormFiller(FormSet set) {
        layout = set.layout();
        blanks = set.blanks();
    }

    /**
     * Fills a form.
     *
     * @param form the form
     * @param units the unit of the pack first, then what is below it
     * @return the filled form
     */
    public FilledForm fill(BoundForm form, List<UnitRow> units) {
        List<FormRow> rows = new ArrayList<>();
        List<List<Boolean>> uncertain = new ArrayList<>();
        for (UnitRow unit : units) {
            for (int i = 0; i < form.breakdowns().size(); i++) {
                Breakdown breakdown = form.breakdowns().get(i);
                rows.add(
                        new FormRow(
                                unit.unit(),
                                unit.ordinal(),
                                breakdown.key(),
                                breakdown.label(),
                                cells(form, i, unit.vector())));
                uncertain.add(uncertain(form, i, unit.vector()));
            }
        }
        List<FormColumn> columns = form.columns().stream().map(Column::column).toList();
        List<String> notes = new ArrayList<>();
        for (Note note : form.notes()) {
            print(note, units.get(0), rows, notes);
        }
        StatutoryForm filled =
                new StatutoryForm(
                        form.number(), form.key(), form.title(), form.lead(), columns, rows, notes);
        return new FilledForm(form, filled, uncertain);
    }

    private List<Cell> cells(BoundForm form, int breakdown, long[] vector) {
        List<Column> columns = form.columns();
        Cell[] cells = new Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            if (columns.get(i).content() instanceof BoundForm.Count count) {
                cells[i] = blanks.count(count.counters().get(breakdown), vector);
            }
        }
        for (int i = 0; i < cells.length; i++) {
            if (columns.get(i).content() instanceof BoundForm.Sum sum) {
                cells[i] = sum(sum, cells);
            } else if (columns.get(i).content() instanceof BoundForm.Rate rate) {
                Cell part =
                        rate.part() < 0
                                ? blanks.count(rate.counters().get(breakdown), vector)
                                : cells[rate.part()];
                cells[i] = rate(part, cells[rate.whole()]);
            }
        }
        return List.of(cells);
    }

    private static Cell sum(BoundForm.Sum sum, Cell[] cells) {
        long total = 0;
        for (int column : sum.columns()) {
            if (!(cells[column] instanceof Cell.Count count)) {
                return BLANK;
            }
            total += count.value();
        }
        return new Cell.Count(total);
    }

    private static Cell rate(Cell part, Cell whole) {
        return part instanceof Cell.Count some && whole instanceof Cell.Count all && all.value() > 0
                ? new Cell.Rate(some.value(), all.value())
                : BLANK;
    }

    private List<Boolean> uncertain(BoundForm form, int breakdown, long[] vector) {
        List<Boolean> uncertain = new ArrayList<>();
        for (Column column : form.columns()) {
            List<Counter> counters = BoundForm.contentCounters(column.content());
            uncertain.add(!counters.isEmpty() && blanks.uncertain(counters.get(breakdown), vector));
        }
        return uncertain;
    }

    /** Leaves the note out where a value is not known, or where all of them are 0. */
    private void print(Note note, UnitRow top, List<FormRow> rows, List<String> notes) {
        if (note.aboveCommune() && top.unit().level().compareTo(UnitLevel.COMMUNE) >= 0) {
            return;
        }
        String text = note.text();
        boolean nothing = !note.values().isEmpty();
        for (Map.Entry<String, NoteValue> entry : note.values().entrySet()) {
            OptionalLong value = value(entry.getValue(), top, rows);
            if (value.isEmpty()) {
                return;
            }
            nothing &= value.getAsLong() == 0;
            text = text.replace("{" + entry.getKey() + "}", Long.toString(value.getAsLong()));
        }
        if (!nothing) {
            notes.add(text);
        }
    }

    private OptionalLong value(NoteValue value, UnitRow top, List<FormRow> rows) {
        if (!value.counter().isEmpty()) {
            Counter counter = value.counter().get(0);
            return OptionalLong.of(layout.value(top.vector(), counter));
        }
        long total = 0;
        for (Map.Entry<Integer, Integer> cell : value.cells().entrySet()) {
            if (rows.get(value.row()).cells().get(cell.getKey()) instanceof Cell.Count count) {
                total += cell.getValue() * count.value();
            } else {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total);
    }
}
