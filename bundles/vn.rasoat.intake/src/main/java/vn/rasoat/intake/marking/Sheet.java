package vn.rasoat.intake.marking;

/**
 * A sheet of the workbook.
 *
 * @param name name as the officer sees it
 * @param part the part it stands in, as the file writes it; empty if that is not there
 * @param worksheet whether it holds cells, not a chart
 */
record Sheet(String name, String part, boolean worksheet) {}
