package vn.rasoat.report.render;

import java.util.Locale;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.HtmlText;

/**
 * The rows of a form as HTML. Every header cell says what it is the header of, so that a screen
 * reader can name unit and column of a figure.
 */
final class HtmlTable {

    private static final int BREAKDOWN = 2;

    private final StatutoryForm form;
    private final TablePlan.Part part;
    private final float size;
    private final StringBuilder html = new StringBuilder();

    /**
     * Some columns of a form, as wide as they are on paper.
     *
     * @param size size of the letters in points
     */
    HtmlTable(StatutoryForm form, TablePlan.Part part, float size) {
        this.form = form;
        this.part = part;
        this.size = size;
    }

    /** What the table is set in; on a wider screen it grows. */
    String style() {
        double width = part.widths().stream().mapToDouble(Float::doubleValue).sum();
        return String.format(Locale.ROOT, "font-size: %.2fpt; min-width: %.1fpt", size, width);
    }

    String write() {
        HeaderGrid grid = HeaderGrid.of(form, part.from(), part.to());
        for (HeaderGrid.Block block : grid.blocks()) {
            if (block.top() == 0) {
                columns(block);
            }
        }
        line("<thead>");
        for (int level = 0; level < grid.depth(); level++) {
            line("<tr>");
            for (HeaderGrid.Block block : grid.blocks()) {
                if (block.top() == level) {
                    line(header(block));
                }
            }
            line("</tr>");
        }
        labels();
        line("</thead>");
        boolean broken = form.leadHeaders().size() > BREAKDOWN;
        if (!broken) {
            line("<tbody>");
        }
        for (UnitRows unit : UnitRows.of(form)) {
            unit(unit, broken);
        }
        if (!broken) {
            line("</tbody>");
        }
        return html.toString();
    }

    private void columns(HeaderGrid.Block block) {
        line("<colgroup>");
        for (int column = block.left(); column <= block.right(); column++) {
            float width = part.widths().get(column) / size;
            line(String.format(Locale.ROOT, "<col style=\"width: %.2fem\"/>", width));
        }
        line("</colgroup>");
    }

    private void line(String text) {
        html.append(text).append('\n');
    }

    private static int width(HeaderGrid.Block block) {
        return block.right() - block.left() + 1;
    }

    private static String span(String name, int span) {
        return span == 1 ? "" : " " + name + "=\"" + span + "\"";
    }

    /** Only columns under a heading of the first level are a group in HTML. */
    private static String header(HeaderGrid.Block block) {
        boolean group = block.top() == 0 && block.right() > block.left();
        return "<th scope=\""
                + (group ? "colgroup" : "col")
                + "\""
                + span("colspan", width(block))
                + span("rowspan", block.bottom() - block.top() + 1)
                + ">"
                + HtmlText.escape(block.text())
                + "</th>";
    }

    private void labels() {
        line("<tr class=\"labels\">");
        for (int lead = 0; lead < form.leadHeaders().size(); lead++) {
            line("<td>" + (char) ('A' + lead) + "</td>");
        }
        for (FormColumn column : form.columns().subList(part.from(), part.to())) {
            line("<td>" + formula(column.label()) + "</td>");
        }
        line("</tr>");
    }

    /** A browser breaks a formula nowhere of itself. */
    private static String formula(String label) {
        return String.join(
                "<wbr/>", TextLines.formulaParts(label).stream().map(HtmlText::escape).toList());
    }

    private void unit(UnitRows unit, boolean broken) {
        if (broken) {
            line("<tbody class=\"unit\">");
        }
        for (int i = 0; i < unit.rows().size(); i++) {
            line(unit.bold() ? "<tr class=\"strong\">" : "<tr>");
            if (i == 0) {
                lead(unit, broken);
            }
            row(unit.rows().get(i));
            line("</tr>");
        }
        if (broken) {
            line("</tbody>");
        }
    }

    private void lead(UnitRows unit, boolean broken) {
        String span = span("rowspan", unit.rows().size());
        line("<td class=\"ordinal\"" + span + ">" + HtmlText.escape(unit.ordinal()) + "</td>");
        line(
                "<th scope=\""
                        + (broken ? "rowgroup" : "row")
                        + "\""
                        + span
                        + ">"
                        + HtmlText.escape(unit.name())
                        + "</th>");
    }

    private void row(FormRow row) {
        if (form.leadHeaders().size() > BREAKDOWN) {
            line("<th scope=\"row\">" + HtmlText.escape(row.breakdownLabel()) + "</th>");
        }
        for (Cell cell : row.cells().subList(part.from(), part.to())) {
            line("<td>" + HtmlText.escape(cell.text()) + "</td>");
        }
    }
}
