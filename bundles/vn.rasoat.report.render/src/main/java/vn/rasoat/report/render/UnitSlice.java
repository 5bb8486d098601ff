package vn.rasoat.report.render;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormRow;

/** The rows of a unit in the table, as high as its name needs. */
final class UnitSlice implements Slice {

    private static final float PAD = 0.16f;
    private static final int UNIT = 1;
    private static final int BREAKDOWN = 2;

    private final UnitRows unit;
    private final TablePlan.Part part;
    private final TableHeader header;
    private final Face face;
    private final List<String> name;
    private final List<List<String>> breakdowns;
    private final float[] heights;
    private final float height;

    /**
     * Rows.
     *
     * @param face bold or not, as the unit is
     */
    UnitSlice(UnitRows unit, TablePlan.Part part, TableHeader header, Face face) {
        this.unit = unit;
        this.part = part;
        this.header = header;
        this.face = face;
        name = face.wrap(unit.name(), room(UNIT));
        breakdowns =
                unit.rows().stream()
                        .map(
                                row ->
                                        leads() > BREAKDOWN
                                                ? face.wrap(row.breakdownLabel(), room(BREAKDOWN))
                                                : List.<String>of())
                        .toList();
        heights = new float[unit.rows().size()];
        float sum = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = height(Math.max(1, breakdowns.get(i).size()));
            sum += heights[i];
        }
        float lacks = Math.max(0, height(name.size()) - sum);
        for (int i = 0; i < heights.length; i++) {
            heights[i] += lacks / heights.length;
        }
        height = sum + lacks;
    }

    private int leads() {
        return part.widths().size() - (part.to() - part.from());
    }

    private float room(int column) {
        return part.widths().get(column) - 2 * TableNeeds.PAD * face.size();
    }

    private float height(int lines) {
        return lines * face.leading() + 2 * PAD * face.size();
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public Optional<Slice> header() {
        return Optional.of(header);
    }

    @Override
    public void draw(Pen pen, float top) {
        lines(pen, top);
        float pad = TableNeeds.PAD * face.size();
        float x = PdfForm.LEFT + part.widths().get(0);
        pen.centre(
                face,
                PdfForm.LEFT + part.widths().get(0) / 2,
                first(1, height, top),
                unit.ordinal());
        left(pen, x + pad, first(name.size(), height, top), name);
        float rowTop = top;
        for (int i = 0; i < heights.length; i++) {
            row(pen, i, rowTop);
            rowTop -= heights[i];
        }
    }

    private void row(Pen pen, int index, float top) {
        FormRow row = unit.rows().get(index);
        float pad = TableNeeds.PAD * face.size();
        float x = PdfForm.LEFT + part.widths().get(0) + part.widths().get(UNIT);
        if (leads() > BREAKDOWN) {
            List<String> label = breakdowns.get(index);
            left(pen, x + pad, first(label.size(), heights[index], top), label);
            x += part.widths().get(BREAKDOWN);
        }
        float baseline = first(1, heights[index], top);
        List<Cell> cells = row.cells().subList(part.from(), part.to());
        for (int i = 0; i < cells.size(); i++) {
            x += part.widths().get(leads() + i);
            pen.right(face, x - pad, baseline, cells.get(i).text());
        }
    }

    /** Where the first of some lines stands in the middle of a cell. */
    private float first(int lines, float cellHeight, float top) {
        return top - (cellHeight - lines * face.leading()) / 2 - face.ascent();
    }

    private void left(Pen pen, float x, float baseline, List<String> lines) {
        float at = baseline;
        for (String line : lines) {
            pen.left(face, x, at, line);
            at -= face.leading();
        }
    }

    private void lines(Pen pen, float top) {
        float x = PdfForm.LEFT;
        pen.line(x, top, x, top - height);
        for (float width : part.widths()) {
            x += width;
            pen.line(x, top, x, top - height);
        }
        float y = top;
        for (int i = 0; i < heights.length - 1; i++) {
            y -= heights[i];
            pen.line(PdfForm.LEFT + part.widths().get(0) + part.widths().get(UNIT), y, x, y);
        }
        pen.line(PdfForm.LEFT, top - height, x, top - height);
    }
}
