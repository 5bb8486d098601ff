package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;

/**
 * The rows of one unit, which share TT and name.
 *
 * @param rows at least one
 * @param bold whether they stand out: the unit of the pack, and every unit with others below it
 */
record UnitRows(List<FormRow> rows, boolean bold) {

    UnitRows {
        rows = List.copyOf(rows);
    }

    String ordinal() {
        return rows.get(0).ordinal();
    }

    String name() {
        return rows.get(0).unit().name();
    }

    static List<UnitRows> of(StatutoryForm form) {
        Set<String> parents = new HashSet<>();
        form.rows().forEach(row -> parents.add(row.unit().parent()));
        List<UnitRows> units = new ArrayList<>();
        int first = 0;
        while (first < form.rows().size()) {
            FormRow head = form.rows().get(first);
            int next = first + 1;
            while (next < form.rows().size() && form.rows().get(next).unit().equals(head.unit())) {
                next++;
            }
            boolean bold = first == 0 || parents.contains(head.unit().code());
            units.add(new UnitRows(form.rows().subList(first, next), bold));
            first = next;
        }
        return units;
    }
}
