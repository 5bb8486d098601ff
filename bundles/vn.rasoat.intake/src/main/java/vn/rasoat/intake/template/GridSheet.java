package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.intake.field.FieldType;

/**
 * Lays out one sheet of the workbook: title, headings, the hidden row of machine paths, titles, the
 * filled rows and blank ones.
 */
final class GridSheet {

    static final String FONT = "Times New Roman";

    /** Counted from 0: the row of machine paths, by which the importer knows the sheet. */
    static final int PATHS = 3;

    /** The first row of data. */
    static final int FIRST = 5;

    private static final int GROUPS = 2;
    private static final int TITLES = 4;
    private static final int SIZE = 11;
    private static final int SMALL = 9;
    private static final double TALL_TITLES = 122;
    private static final double LOW_TITLES = 48;

    /** A4 landscape between these margins, in characters of a column's width. */
    private static final double PAGE_WIDTH = 150;

    private static final String LOCKED = "E7E6E6";
    private static final String ASKED = "FFFBE6";
    private static final String BLANK = "FFFFFF";
    private static final String[] HEADINGS = {"D9E7F5", "E4EFDC"};

    private final Worksheet sheet;
    private final WorkbookPlan plan;
    private final SheetPlan own;
    private final List<Column> columns;
    private final List<List<String>> rows;
    private final int last;
    private final int firstVisible;

    GridSheet(
            Worksheet sheet,
            WorkbookPlan plan,
            SheetPlan own,
            List<Column> columns,
            List<List<String>> rows) {
        this.sheet = sheet;
        this.plan = plan;
        this.own = own;
        this.columns = columns;
        this.rows = rows;
        last = FIRST + rows.size() + plan.spare(own.kind()) - 1;
        int visible = 0;
        while (columns.get(visible).plan().hidden()) {
            visible++;
        }
        firstVisible = visible;
    }

    /** The last row of data, blank ones included, counted from 1. */
    int lastRow() {
        return last + 1;
    }

    /** The cells whose digits are text on purpose. */
    String textCells() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (isText(columns.get(i).field().type())) {
                String letters = Lists.letters(i);
                cells.append(cells.isEmpty() ? "" : " ");
                cells.append(letters).append(FIRST + 1);
                cells.append(':').append(letters).append(last + 1);
            }
        }
        return cells.toString();
    }

    void write(String title, String authority) {
        page(authority);
        // where the printed pages repeat the columns, each page shows the title from its beginning
        int left = Math.max(firstVisible, Column.position(columns, own.repeatFrom()));
        sheet.value(0, left, title);
        sheet.style(0, left).bold().fontName(FONT).fontSize(13).set();
        sheet.value(1, left, own.note());
        sheet.style(1, left).italic().fontName(FONT).fontSize(10).set();
        sheet.rowHeight(0, 20);
        headings();
        for (int i = 0; i < columns.size(); i++) {
            column(i, columns.get(i));
        }
        sheet.hideRow(PATHS);
        boolean upright =
                columns.stream().noneMatch(column -> column.field().type() == FieldType.FLAG);
        sheet.rowHeight(TITLES, upright ? LOW_TITLES : TALL_TITLES);
        scrolling();
    }

    private void page(String authority) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        if (breaks().isEmpty()) {
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            // fitting to pages would overrule the breaks
            sheet.pageScale((int) Math.min(100, 100 * PAGE_WIDTH / widestPage()));
        }
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.8f);
        sheet.bottomMargin(0.6f);
        sheet.header(authority, Position.LEFT, FONT, 10);
        sheet.header(plan.text("state") + "\n" + plan.text("motto"), Position.RIGHT, FONT, 10);
        sheet.footer(plan.text("page"), Position.CENTER, FONT, 10);
        sheet.hideGridLines();
    }

    private void headings() {
        int from = firstVisible;
        int shade = 0;
        while (from < columns.size()) {
            int to = from;
            SheetPlan.Group group = columns.get(from).group();
            while (to + 1 < columns.size() && columns.get(to + 1).group().equals(group)) {
                to++;
            }
            sheet.value(GROUPS, from, group.title());
            if (to > from) {
                sheet.range(GROUPS, from, GROUPS, to).merge();
            }
            header(sheet.range(GROUPS, from, GROUPS, to).style(), shade)
                    .fontSize(to > from ? 10 : SMALL)
                    .set();
            for (int i = from; i <= to; i++) {
                title(i, shade);
            }
            shade = 1 - shade;
            from = to + 1;
        }
        sheet.rowHeight(GROUPS, 26);
    }

    private void title(int index, int shade) {
        Column column = columns.get(index);
        boolean upright = column.field().type() != FieldType.FLAG;
        sheet.value(TITLES, index, column.title());
        StyleSetter style = header(sheet.style(TITLES, index), shade);
        style.fontSize(upright ? 10 : SMALL);
        style.rotation(upright ? 0 : 90);
        style.set();
    }

    private static StyleSetter header(StyleSetter style, int shade) {
        style.bold()
                .fontName(FONT)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEADINGS[shade])
                .borderStyle(BorderStyle.THIN);
        return style;
    }

    private void column(int index, Column column) {
        sheet.value(PATHS, index, column.path());
        FieldType type = column.field().type();
        double width = column.plan().width();
        sheet.width(
                index,
                width > 0
                        ? width
                        : plan.width(type.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (column.plan().hidden()) {
            sheet.hideColumn(index);
        }
        for (int i = 0; i < rows.size(); i++) {
            put(FIRST + i, index, type, rows.get(i).get(index));
        }
        int spare = FIRST + rows.size();
        filled(index, column, spare);
        if (last >= spare) {
            style(spare, last, index, BLANK, false);
        }
    }

    /** A code that the round before did not know can be written, so it is not locked. */
    private void filled(int index, Column column, int spare) {
        ColumnPlan own = column.plan();
        boolean given = own.copy() || !own.fill().isEmpty();
        int from = FIRST;
        while (from < spare) {
            boolean locked = isLocked(index, from);
            int to = from + 1;
            while (to < spare && isLocked(index, to) == locked) {
                to++;
            }
            String colour = locked ? LOCKED : given && !own.lock() ? BLANK : ASKED;
            style(from, to - 1, index, colour, locked);
            from = to;
        }
    }

    private boolean isLocked(int column, int row) {
        return columns.get(column).plan().lock() && !rows.get(row - FIRST).get(column).isEmpty();
    }

    private double width(Column column) {
        double own = column.plan().width();
        String type = column.field().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return own > 0 ? own : plan.width(type);
    }

    /** The columns with which a new printed page begins, counted from 0. */
    List<Integer> breaks() {
        List<Integer> breaks = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            SheetPlan.Group group = columns.get(i).group();
            if (group.pageBreak() && group != columns.get(i - 1).group()) {
                breaks.add(i);
            }
        }
        return breaks;
    }

    private double widestPage() {
        double repeated = 0;
        int first = Column.position(columns, own.repeatFrom());
        for (int i = first; i <= Column.position(columns, own.freezeAfter()); i++) {
            repeated += width(columns.get(i));
        }
        double widest = 0;
        double page = 0;
        for (int i = firstVisible; i < columns.size(); i++) {
            page = breaks().contains(i) ? repeated : page;
            page += width(columns.get(i));
            widest = Math.max(widest, page);
        }
        return widest;
    }

    private void put(int row, int column, FieldType type, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (type == FieldType.INTEGER) {
            sheet.value(row, column, Integer.valueOf(text));
        } else {
            sheet.value(row, column, text);
        }
    }

    private void style(int from, int to, int column, String colour, boolean locked) {
        FieldType type = columns.get(column).field().type();
        StyleSetter style = sheet.range(from, column, to, column).style();
        style.fontName(FONT)
                .fontSize(SIZE)
                .fillColor(colour)
                .borderStyle(BorderStyle.THIN)
                .borderColor("A6A6A6")
                .verticalAlignment("center")
                .protectionOption(ProtectionOption.LOCKED, locked);
        if (type != FieldType.NAME && type != FieldType.TEXT && type != FieldType.WORD) {
            style.horizontalAlignment(type == FieldType.AMOUNT ? "right" : "center");
        }
        if (isText(type)) {
            style.format("@");
        } else if (type == FieldType.AMOUNT) {
            style.format("#,##0");
        }
        style.set();
    }

    /** Dates are text too: a computer that is set to English swaps day and month. */
    private static boolean isText(FieldType type) {
        return switch (type) {
            case TEXT, NAME, NUMBER_TEXT, DATE, PERSONAL_ID -> true;
            default -> false;
        };
    }

    private void scrolling() {
        int frozen = Column.position(columns, own.freezeAfter()) + 1;
        sheet.freezePane(frozen, FIRST);
        sheet.repeatRows(GROUPS, TITLES);
        if (!own.repeatFrom().isEmpty()) {
            sheet.repeatCols(Column.position(columns, own.repeatFrom()), frozen - 1);
        }
        if (frozen > 0) {
            sheet.setAutoFilter(TITLES, firstVisible, last, frozen - 1);
        }
    }
}
