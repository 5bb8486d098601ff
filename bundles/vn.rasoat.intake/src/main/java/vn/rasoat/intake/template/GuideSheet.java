package vn.rasoat.intake.template;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.Standard;

/** The first sheet: what the workbook is, how it is filled, what to know about its content. */
final class GuideSheet {

    private static final double LABEL_WIDTH = 34;
    private static final double TEXT_WIDTH = 112;
    private static final double LINE = 16;

    private final Worksheet sheet;
    private final WorkbookPlan plan;
    private int row;

    GuideSheet(Worksheet sheet, WorkbookPlan plan) {
        this.sheet = sheet;
        this.plan = plan;
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.hideGridLines();
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    void title(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontName(GridSheet.FONT).fontSize(14).set();
        sheet.rowHeight(row, 24);
        row += 2;
    }

    void fact(String label, String text) {
        line(label, text);
    }

    void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(title);
        for (int i = 0; i < lines.size(); i++) {
            line(Integer.toString(i + 1), lines.get(i));
        }
    }

    void indicators(Standard standard) {
        heading(plan.guide("indicators-title"));
        for (ScoredIndicator indicator : standard.meanings()) {
            line(
                    indicator.indicator().number() + ". " + indicator.indicator().name(),
                    indicator.meaning());
        }
        line("", plan.guide("indicators-note", standard.b2().step()));
    }

    private void heading(String text) {
        row++;
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontName(GridSheet.FONT).fontSize(12).set();
        row++;
    }

    private void line(String label, String text) {
        sheet.value(row, 0, label);
        sheet.value(row, 1, text);
        sheet.range(row, 0, row, 1)
                .style()
                .fontName(GridSheet.FONT)
                .fontSize(11)
                .wrapText(true)
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor("BFBFBF")
                .set();
        int lines =
                Math.max(
                        (int) Math.ceil(label.length() / (LABEL_WIDTH - 2)),
                        (int) Math.ceil(text.length() / (TEXT_WIDTH - 4)));
        sheet.rowHeight(row, Math.max(1, lines) * LINE);
        row++;
    }
}
