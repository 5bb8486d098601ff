package vn.rasoat.api.report;

import java.util.List;

/**
 * A filled form.
 *
 * @param number label as commonly used, for example {@code 7.1}
 * @param key meaning, stable where numbers are not: {@code review-results}
 * @param title title as printed
 * @param leadHeaders headers of TT, unit and, where there is one, breakdown
 * @param columns its columns
 * @param rows the unit of the pack first, then what is below it
 * @param notes printed below the table
 */
public record StatutoryForm(
        String number,
        String key,
        String title,
        List<String> leadHeaders,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<String> notes) {

    public StatutoryForm {
        leadHeaders = List.copyOf(leadHeaders);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (FormRow row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(number + " has a row of another width");
            }
        }
    }
}
