package vn.rasoat.api.report;

import java.util.List;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * A row of a filled form.
 *
 * @param unit the unit
 * @param ordinal TT: empty for the unit of the pack, {@code 1}, {@code 1.1} below it
 * @param breakdown {@code households}, {@code persons}, {@code total}, {@code poor}, {@code
 *     near-poor}, or empty
 * @param breakdownLabel what the form prints for it, for example {@code Nhân khẩu}
 * @param cells one for each column of the form
 */
public record FormRow(
        AdministrativeUnit unit,
        String ordinal,
        String breakdown,
        String breakdownLabel,
        List<Cell> cells) {

    public FormRow {
        cells = List.copyOf(cells);
    }
}
