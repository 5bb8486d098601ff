package vn.rasoat.report.check;

import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.report.Cell;
import vn.rasoat.report.form.BoundForm;

/**
 * A filled form as it stands in a file.
 *
 * @param file name of the file
 * @param form which form it is
 * @param firstColumn index of the sheet's column that holds the first column of the form
 * @param rows its rows
 * @param findings what cannot be read
 */
record FormSheet(
        String file, BoundForm form, int firstColumn, List<Row> rows, List<Issue> findings) {

    FormSheet {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * A row.
     *
     * @param number of the sheet, from 1
     * @param ordinal TT as written, without a point at its end
     * @param unit name of the unit
     * @param breakdown index of the breakdown
     * @param cells one for each column of the form; blank where the form prints a count is none
     * @param texts as written
     */
    record Row(
            int number,
            String ordinal,
            String unit,
            int breakdown,
            List<Cell> cells,
            List<String> texts) {}
}
