package vn.rasoat.report.render;

import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Lays out one form on one sheet: A4 landscape, one page wide, header rows on every page. Text is
 * always written as text, so that a name that begins like a formula stays a name.
 */
final class FormSheet {

    static final String FONT = "Times New Roman";
    static final int TABLE_SIZE = 11;

    private static final int TITLE_SIZE = 14;
    private static final int LETTERHEAD_SIZE = 12;
    private static final int LABEL_SIZE = 9;
    private static final double ORDINAL_WIDTH = 6;
    private static final double UNIT_WIDTH = 24;
    private static final double BREAKDOWN_WIDTH = 15;

    /** Width of all columns together, in characters: one landscape page at a readable scale. */
    private static final double PAGE_WIDTH = 178;

    private static final double LEAST_WIDTH = 7.5;
    private static final double GREATEST_WIDTH = 16;
    private static final double LINE_HEIGHT = 15;

    private final Worksheet sheet;
    private final FormPack pack;
    private final StatutoryForm form;
    private final int leads;
    private final int width;
    private final double columnWidth;
    private int row;

    private FormSheet(Worksheet sheet, FormPack pack, StatutoryForm form) {
        this.sheet = sheet;
        this.pack = pack;
        this.form = form;
        leads = form.leadHeaders().size();
        width = leads + form.columns().size();
        double rest = PAGE_WIDTH - ORDINAL_WIDTH - UNIT_WIDTH - (leads > 2 ? BREAKDOWN_WIDTH : 0);
        columnWidth = Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, rest / form.columns().size()));
    }

    static void write(Worksheet sheet, FormPack pack, StatutoryForm form) {
        FormSheet layout = new FormSheet(sheet, pack, form);
        layout.page();
        layout.letterhead();
        layout.title();
        layout.header();
        layout.rows();
        layout.notes();
        layout.signatures();
    }

    private void page() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer(SheetTexts.get("page"), Position.CENTER, FONT, 10);
        sheet.hideGridLines();
        sheet.width(0, ORDINAL_WIDTH);
        sheet.width(1, UNIT_WIDTH);
        if (leads > 2) {
            sheet.width(2, BREAKDOWN_WIDTH);
        }
        for (int column = leads; column < width; column++) {
            sheet.width(column, columnWidth);
        }
    }

    private void letterhead() {
        int middle = Math.max(leads, width * 2 / 5);
        centred(row, 0, middle - 1, pack.authority()).bold().fontSize(LETTERHEAD_SIZE).set();
        centred(row, middle, width - 1, SheetTexts.get("state"))
                .bold()
                .fontSize(LETTERHEAD_SIZE)
                .set();
        row++;
        centred(row, 0, middle - 1, FormWords.number(form))
                .italic()
                .fontSize(LETTERHEAD_SIZE)
                .set();
        centred(row, middle, width - 1, SheetTexts.get("motto"))
                .bold()
                .underlined()
                .fontSize(LETTERHEAD_SIZE)
                .set();
        row += 2;
    }

    private void title() {
        centred(row, 0, width - 1, form.title())
                .bold()
                .fontSize(TITLE_SIZE)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        // capitals of the title are wider than the digits that widths are measured in
        double lines = Math.ceil(form.title().length() * 1.75 / tableWidth());
        sheet.rowHeight(row, Math.max(1, lines) * 20);
        row++;
        centred(row, 0, width - 1, FormWords.year(pack)).bold().fontSize(12).set();
        row += 2;
    }

    private void header() {
        int top = row;
        HeaderGrid grid = HeaderGrid.of(form);
        double[] heights = new double[grid.depth()];
        for (HeaderGrid.Block block : grid.blocks()) {
            put(top + block.top(), block.left(), block.text());
            if (block.bottom() > block.top() || block.right() > block.left()) {
                sheet.range(top + block.top(), block.left(), top + block.bottom(), block.right())
                        .merge();
            }
            int rows = block.bottom() - block.top() + 1;
            double needed = lines(block.text(), widthOf(block.left(), block.right()));
            for (int level = block.top(); level <= block.bottom(); level++) {
                heights[level] = Math.max(heights[level], needed * LINE_HEIGHT / rows);
            }
        }
        for (int level = 0; level < heights.length; level++) {
            sheet.rowHeight(top + level, heights[level] + 4);
        }
        int labels = top + grid.depth();
        for (int lead = 0; lead < leads; lead++) {
            put(labels, lead, Character.toString('A' + lead));
        }
        double labelLines = 1;
        for (int i = 0; i < form.columns().size(); i++) {
            String label = form.columns().get(i).label();
            put(labels, leads + i, label);
            labelLines = Math.max(labelLines, lines(label, columnWidth * TABLE_SIZE / LABEL_SIZE));
        }
        sheet.rowHeight(labels, labelLines * LINE_HEIGHT + 3);
        sheet.range(top, 0, labels - 1, width - 1)
                .style()
                .fontName(FONT)
                .fontSize(TABLE_SIZE)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(labels, 0, labels, width - 1)
                .style()
                .fontName(FONT)
                .fontSize(LABEL_SIZE)
                .italic()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.repeatRows(top, labels);
        row = labels + 1;
        sheet.freezePane(leads, row);
    }

    private void rows() {
        for (UnitRows unit : UnitRows.of(form)) {
            put(row, 0, unit.ordinal());
            put(row, 1, unit.name());
            int last = unit.rows().size() - 1;
            if (last > 0) {
                sheet.range(row, 0, row + last, 0).merge();
                sheet.range(row, 1, row + last, 1).merge();
            }
            unit.rows().forEach(it -> row(it, unit.bold()));
        }
    }

    private void row(FormRow current, boolean bold) {
        if (leads > 2) {
            put(row, 2, current.breakdownLabel());
        }
        for (int column = 0; column < current.cells().size(); column++) {
            put(row, leads + column, current.cells().get(column));
        }
        style(row, 0, 0, "center", bold);
        style(row, 1, leads - 1, "left", bold);
        style(row, leads, width - 1, "right", bold);
        row++;
    }

    private void style(int at, int left, int right, String alignment, boolean bold) {
        for (int column = left; column <= right; column++) {
            StyleSetter style = sheet.style(at, column);
            style.fontName(FONT)
                    .fontSize(TABLE_SIZE)
                    .horizontalAlignment(alignment)
                    .verticalAlignment("center")
                    .wrapText(column < leads)
                    .borderStyle(BorderStyle.THIN);
            if (bold) {
                style.bold();
            }
            style.set();
        }
    }

    private void notes() {
        row++;
        FormWords.remarks(pack, form).forEach(it -> paragraph(it.text(), it.heading()));
    }

    private void paragraph(String text, boolean heading) {
        put(row, 0, text);
        sheet.range(row, 0, row, width - 1).merge();
        StyleSetter style = sheet.style(row, 0);
        style.fontName(FONT).fontSize(TABLE_SIZE).wrapText(true).verticalAlignment("top").italic();
        if (heading) {
            style.bold();
        }
        style.set();
        sheet.rowHeight(row, Math.min(409, lines(text, tableWidth()) * LINE_HEIGHT));
        row++;
    }

    private void signatures() {
        row++;
        int middle = width / 2;
        centred(row, middle, width - 1, SheetTexts.get("place")).italic().set();
        row++;
        centred(row, 0, middle - 1, SheetTexts.get("preparer")).bold().set();
        centred(row, middle, width - 1, SheetTexts.get("signer")).bold().set();
        row++;
        centred(row, 0, middle - 1, SheetTexts.get("preparerHint")).italic().set();
        centred(row, middle, width - 1, SheetTexts.get("signerTitle")).bold().set();
        row++;
        centred(row, middle, width - 1, SheetTexts.get("signerHint")).italic().set();
    }

    private StyleSetter centred(int at, int left, int right, String text) {
        put(at, left, text);
        if (right > left) {
            sheet.range(at, left, at, right).merge();
        }
        StyleSetter style = sheet.style(at, left);
        style.fontName(FONT).fontSize(TABLE_SIZE).horizontalAlignment("center");
        return style;
    }

    private void put(int at, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(at, column, text);
        }
    }

    /** Rates are written as they are printed: rounded once, shown as they stand. */
    private void put(int at, int column, Cell cell) {
        if (cell instanceof Cell.Count count) {
            sheet.value(at, column, count.value());
        } else if (cell instanceof Cell.Rate rate) {
            sheet.value(at, column, new BigDecimal(rate.text()));
        }
    }

    private double tableWidth() {
        return widthOf(0, width - 1);
    }

    private double widthOf(int left, int right) {
        double total = 0;
        for (int column = left; column <= right; column++) {
            total +=
                    column == 0
                            ? ORDINAL_WIDTH
                            : column == 1
                                    ? UNIT_WIDTH
                                    : column < leads ? BREAKDOWN_WIDTH : columnWidth;
        }
        return total;
    }

    /** Lines that a text needs when it breaks between words; a longer word breaks anywhere. */
    private static int lines(String text, double characters) {
        double room = Math.max(1, characters - 1);
        int lines = 1;
        double used = 0;
        for (String word : text.split(" ")) {
            double length = word.length();
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }
}
