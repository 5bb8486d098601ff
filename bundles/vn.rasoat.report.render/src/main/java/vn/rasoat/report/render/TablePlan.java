package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;

/**
 * Size and columns of a table on paper. It is set as large as its columns and a header of moderate
 * height allow; where the smallest size that can be read is still too wide, the columns go on
 * following pages.
 *
 * @param size size of the letters in points
 * @param parts the table, left to right; one where it fits
 */
record TablePlan(float size, List<Part> parts) {

    static final float SMALLEST = 6;

    private static final float LARGEST = 10;
    private static final float STEP = 0.25f;

    /** Share of the page that a header may take before the letters get smaller. */
    private static final float HEADER = 0.27f;

    TablePlan {
        parts = List.copyOf(parts);
    }

    /**
     * Some of the columns.
     *
     * @param from first column of the form
     * @param to last column, exclusive
     * @param widths of TT, unit, breakdown and these columns, in points
     */
    record Part(int from, int to, List<Float> widths) {
        Part {
            widths = List.copyOf(widths);
        }
    }

    static TablePlan of(StatutoryForm form, PdfFonts fonts, float width, float height) {
        TableNeeds needs = TableNeeds.of(form, fonts);
        int parts = ColumnSplit.of(form, needs, width / SMALLEST).size();
        float size = LARGEST;
        TablePlan plan = at(size, form, needs, width);
        while (size > SMALLEST
                && (plan.parts.size() > parts
                        || plan.headerHeight(form, fonts) > height * HEADER)) {
            size -= STEP;
            plan = at(size, form, needs, width);
        }
        return plan;
    }

    private static TablePlan at(float size, StatutoryForm form, TableNeeds needs, float width) {
        List<Part> parts = new ArrayList<>();
        for (ColumnSplit.Range range : ColumnSplit.of(form, needs, width / size)) {
            List<Float> widths = ColumnWidths.of(needs, range, width / size);
            parts.add(
                    new Part(
                            range.from(),
                            range.to(),
                            widths.stream().map(it -> it * size).toList()));
        }
        return new TablePlan(size, parts);
    }

    private float headerHeight(StatutoryForm form, PdfFonts fonts) {
        float height = 0;
        for (Part part : parts) {
            height = Math.max(height, TableHeader.of(form, part, fonts, size).height());
        }
        return height;
    }
}
