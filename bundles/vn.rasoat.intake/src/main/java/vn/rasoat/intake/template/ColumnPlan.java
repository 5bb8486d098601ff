package vn.rasoat.intake.template;

import java.util.Map;
import vn.rasoat.intake.text.Data;

/**
 * A column, or a family of columns, as {@code workbook.yaml} has it.
 *
 * @param path machine path, empty for a family
 * @param fill what stands in it, empty if nothing is filled in
 * @param copy copied from the round before
 * @param lock not to be overwritten in filled rows
 * @param hidden not shown
 * @param optional left out where nobody needs it
 * @param indicators stands for the indicators of the standard
 * @param b1Items stands for the items of the B1 table
 * @param width in characters, 0 for that of its type
 */
record ColumnPlan(
        String path,
        String fill,
        boolean copy,
        boolean lock,
        boolean hidden,
        boolean optional,
        boolean indicators,
        boolean b1Items,
        double width) {

    private static final String[] KEYS = {
        "path", "fill", "copy", "lock", "hidden", "optional", "indicators", "b1-items", "width"
    };

    static ColumnPlan of(Map<String, Object> node) {
        Data.only(WorkbookPlan.FILE, node, KEYS);
        return new ColumnPlan(
                (String) node.getOrDefault("path", ""),
                (String) node.getOrDefault("fill", ""),
                Boolean.TRUE.equals(node.get("copy")),
                Boolean.TRUE.equals(node.get("lock")),
                Boolean.TRUE.equals(node.get("hidden")),
                Boolean.TRUE.equals(node.get("optional")),
                Boolean.TRUE.equals(node.get("indicators")),
                Boolean.TRUE.equals(node.get("b1-items")),
                ((Number) node.getOrDefault("width", 0)).doubleValue());
    }

    ColumnPlan at(String ownPath) {
        return new ColumnPlan(
                ownPath, fill, copy, lock, hidden, optional, indicators, b1Items, width);
    }
}
