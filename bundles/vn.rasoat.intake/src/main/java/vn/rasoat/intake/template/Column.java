package vn.rasoat.intake.template;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.intake.field.Field;

/**
 * A column of a workbook that is being written.
 *
 * @param plan what the data say of it
 * @param group the columns it belongs to
 * @param field how the importer reads it
 * @param title its title
 * @param hint more about it than its type says, may be empty
 * @param scale the scale of a total of points
 */
record Column(
        ColumnPlan plan,
        SheetPlan.Group group,
        Field field,
        String title,
        String hint,
        Optional<PointScale> scale) {

    String path() {
        return field.path();
    }

    boolean fills(String what) {
        return plan.fill().equals(what);
    }

    /** Position of a path among columns, -1 if there is none. */
    static int position(List<Column> columns, String path) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }
}
