package vn.rasoat.report.form;

import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * A unit of a pack with what was counted in it.
 *
 * @param unit the unit
 * @param ordinal TT
 * @param vector its counters
 */
public record UnitRow(AdministrativeUnit unit, String ordinal, long[] vector) {}
