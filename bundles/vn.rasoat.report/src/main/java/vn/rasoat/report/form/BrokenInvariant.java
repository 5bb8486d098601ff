package vn.rasoat.report.form;

import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * An equation that does not hold.
 *
 * @param form number of the form
 * @param unit where
 * @param breakdown key of the row, empty for a form with one row a unit
 * @param column id of the first column on the left, empty where there is none
 * @param text what should hold
 * @param left value of the left side
 * @param right value of the right side
 */
public record BrokenInvariant(
        String form,
        AdministrativeUnit unit,
        String breakdown,
        String column,
        String text,
        long left,
        long right) {}
