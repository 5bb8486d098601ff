package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.report.render.page.PdfFonts;

/** Lines of the remarks below the table: one, or a heading with the line that follows it. */
final class RemarkSlice implements Slice {

    private static final float SIZE = 10;
    private static final float GAP = 6;

    /**
     * A line.
     *
     * @param face its letters
     * @param text its text
     */
    private record Line(Face face, String text) {}

    private final List<Line> lines;

    private RemarkSlice(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static List<Slice> of(List<FormWords.Remark> remarks, PdfFonts fonts) {
        Face regular = Face.italic(fonts, SIZE);
        Face heading = Face.bold(fonts, SIZE);
        List<Slice> slices = new ArrayList<>();
        List<Line> waiting = new ArrayList<>();
        for (FormWords.Remark remark : remarks) {
            Face face = remark.heading() ? heading : regular;
            for (String line : face.wrap(remark.text(), PdfForm.WIDTH)) {
                waiting.add(new Line(face, line));
                if (!remark.heading()) {
                    slices.add(new RemarkSlice(waiting));
                    waiting.clear();
                }
            }
        }
        if (!waiting.isEmpty()) {
            slices.add(new RemarkSlice(waiting));
        }
        return slices;
    }

    private float gap() {
        return lines.size() > 1 ? GAP : 0;
    }

    @Override
    public float height() {
        return gap() + lines.size() * lines.get(0).face().leading();
    }

    @Override
    public void draw(Pen pen, float top) {
        float baseline = top - gap() - lines.get(0).face().ascent();
        for (Line line : lines) {
            pen.left(line.face(), PdfForm.LEFT, baseline, line.text());
            baseline -= line.face().leading();
        }
    }
}
