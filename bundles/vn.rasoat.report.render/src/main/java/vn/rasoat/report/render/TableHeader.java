package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;

/** The header of a table: merged cells from the header paths, then the row of formulas. */
final class TableHeader implements Slice {

    private static final float PAD = 0.3f;

    private final Face bold;
    private final Face italic;
    private final TablePlan.Part part;
    private final List<Merged> cells = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();
    private final float[] heights;

    /**
     * A cell and what it says.
     *
     * @param block its place
     * @param lines its text
     */
    private record Merged(HeaderGrid.Block block, List<String> lines) {

        int levels() {
            return block.bottom() - block.top() + 1;
        }
    }

    private TableHeader(
            HeaderGrid grid, StatutoryForm form, TablePlan.Part part, PdfFonts fonts, float size) {
        this.part = part;
        bold = Face.bold(fonts, size);
        italic = Face.italic(fonts, Math.max(TablePlan.SMALLEST, size * TableNeeds.LABEL));
        heights = new float[grid.depth() + 1];
        for (HeaderGrid.Block block : grid.blocks()) {
            float room = width(block.left(), block.right()) - 2 * TableNeeds.PAD * size;
            cells.add(new Merged(block, bold.wrap(block.text(), room)));
        }
        labels(form);
        heights();
    }

    static TableHeader of(StatutoryForm form, TablePlan.Part part, PdfFonts fonts, float size) {
        return new TableHeader(
                HeaderGrid.of(form, part.from(), part.to()), form, part, fonts, size);
    }

    private void labels(StatutoryForm form) {
        for (int lead = 0; lead < form.leadHeaders().size(); lead++) {
            labels.add(List.of(Character.toString('A' + lead)));
        }
        for (FormColumn column : form.columns().subList(part.from(), part.to())) {
            float room = part.widths().get(labels.size()) - 2 * TableNeeds.PAD * italic.size();
            labels.add(italic.wrapFormula(column.label(), room));
        }
    }

    /** A cell over several levels only stretches them where they are too low together. */
    private void heights() {
        cells.stream()
                .sorted(Comparator.comparingInt(Merged::levels))
                .forEach(
                        cell -> {
                            int top = cell.block().top();
                            int bottom = cell.block().bottom();
                            float lacks = height(cell.lines(), bold) - sum(top, bottom);
                            for (int level = top; lacks > 0 && level <= bottom; level++) {
                                heights[level] += lacks / cell.levels();
                            }
                        });
        for (List<String> label : labels) {
            int last = heights.length - 1;
            heights[last] = Math.max(heights[last], height(label, italic));
        }
    }

    private static float height(List<String> lines, Face face) {
        return lines.size() * face.leading() + 2 * PAD * face.size();
    }

    private float sum(int from, int to) {
        float sum = 0;
        for (int level = from; level <= to; level++) {
            sum += heights[level];
        }
        return sum;
    }

    private float width(int from, int to) {
        float sum = 0;
        for (int column = from; column <= to; column++) {
            sum += part.widths().get(column);
        }
        return sum;
    }

    @Override
    public float height() {
        return sum(0, heights.length - 1);
    }

    @Override
    public void draw(Pen pen, float top) {
        for (Merged cell : cells) {
            HeaderGrid.Block block = cell.block();
            text(
                    pen,
                    bold,
                    cell.lines(),
                    new Box(
                            PdfForm.LEFT + width(0, block.left() - 1),
                            top - sum(0, block.top() - 1),
                            width(block.left(), block.right()),
                            sum(block.top(), block.bottom())));
        }
        int last = heights.length - 1;
        for (int i = 0; i < labels.size(); i++) {
            text(
                    pen,
                    italic,
                    labels.get(i),
                    new Box(
                            PdfForm.LEFT + width(0, i - 1),
                            top - sum(0, last - 1),
                            part.widths().get(i),
                            heights[last]));
        }
    }

    /**
     * A cell on the page, in points.
     *
     * @param left left edge
     * @param top upper edge
     * @param width from left to right
     * @param height from top to bottom
     */
    private record Box(float left, float top, float width, float height) {}

    private static void text(Pen pen, Face face, List<String> lines, Box box) {
        pen.box(box.left(), box.top(), box.width(), box.height());
        float above = (box.height() - lines.size() * face.leading()) / 2;
        pen.centre(face, box.left() + box.width() / 2, box.top() - above, lines);
    }
}
