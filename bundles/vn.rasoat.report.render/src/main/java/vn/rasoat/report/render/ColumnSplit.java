package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Divides the columns of a form where they are too many for one page. Columns under one heading
 * stay together if that takes no more pages.
 */
final class ColumnSplit {

    /**
     * Columns of one page.
     *
     * @param from first
     * @param to last, exclusive
     */
    record Range(int from, int to) {}

    private final TableNeeds needs;
    private final float room;

    private ColumnSplit(TableNeeds needs, float room) {
        this.needs = needs;
        double leads = needs.leads().stream().mapToDouble(Float::doubleValue).sum();
        this.room = (float) (room - leads);
    }

    /** Widths are in sizes of the letters. */
    static List<Range> of(StatutoryForm form, TableNeeds needs, float width) {
        ColumnSplit split = new ColumnSplit(needs, width);
        List<Range> single = new ArrayList<>();
        for (int i = 0; i < form.columns().size(); i++) {
            single.add(new Range(i, i + 1));
        }
        List<Range> byColumn = split.fill(single);
        if (byColumn.size() == 1) {
            return byColumn;
        }
        List<Range> byHeading = split.fill(headings(form));
        return byHeading.size() == byColumn.size() && byHeading.stream().allMatch(split::fits)
                ? byHeading
                : byColumn;
    }

    private static List<Range> headings(StatutoryForm form) {
        List<Range> headings = new ArrayList<>();
        int leads = form.leadHeaders().size();
        for (HeaderGrid.Block block : HeaderGrid.of(form).blocks()) {
            if (block.top() == 0 && block.left() >= leads) {
                headings.add(new Range(block.left() - leads, block.right() - leads + 1));
            }
        }
        return headings;
    }

    /** A range that alone is too wide gets a page of its own. */
    private List<Range> fill(List<Range> ranges) {
        List<Range> pages = new ArrayList<>();
        Range page = new Range(0, 0);
        for (Range range : ranges) {
            Range longer = new Range(page.from(), range.to());
            if (page.from() < page.to() && !fits(longer)) {
                pages.add(page);
                page = range;
            } else {
                page = longer;
            }
        }
        pages.add(page);
        return pages;
    }

    private boolean fits(Range range) {
        float width = 0;
        for (int i = range.from(); i < range.to(); i++) {
            width += needs.column(i);
        }
        return width <= room;
    }
}
