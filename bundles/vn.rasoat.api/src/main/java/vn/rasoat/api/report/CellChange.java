package vn.rasoat.api.report;

/**
 * A cell that differs between two packs.
 *
 * @param form number of the form
 * @param unit code of the unit
 * @param breakdown key of the row, empty for a form with one row a unit
 * @param column id of the column
 * @param before text in the first pack, empty for a blank or where there is no such cell
 * @param after text in the second pack
 */
public record CellChange(
        String form, String unit, String breakdown, String column, String before, String after) {}
