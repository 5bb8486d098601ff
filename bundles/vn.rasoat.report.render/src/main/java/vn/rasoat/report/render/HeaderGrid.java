package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.report.StatutoryForm;

/**
 * The header of a form as a table of merged cells: a part of the header path that neighbours share
 * is one cell across them, and a short path fills the rows below it.
 */
final class HeaderGrid {

    /**
     * A cell of the header.
     *
     * @param text what it says
     * @param top first row, from 0
     * @param bottom last row
     * @param left first column, from 0
     * @param right last column
     */
    record Block(String text, int top, int bottom, int left, int right) {}

    private final int depth;
    private final List<Block> blocks = new ArrayList<>();

    private HeaderGrid(int depth) {
        this.depth = depth;
    }

    static HeaderGrid of(StatutoryForm form) {
        return of(form, 0, form.columns().size());
    }

    /** Some of the columns only, from..to (exclusive), behind TT and unit. */
    static HeaderGrid of(StatutoryForm form, int from, int to) {
        List<List<String>> paths = new ArrayList<>();
        form.leadHeaders().forEach(text -> paths.add(List.of(text)));
        form.columns().subList(from, to).forEach(column -> paths.add(column.header()));
        int depth = paths.stream().mapToInt(List::size).max().orElse(1);
        HeaderGrid grid = new HeaderGrid(depth);
        grid.split(paths, 0, paths.size(), 0);
        return grid;
    }

    int depth() {
        return depth;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Lays out the columns from..to (exclusive), which share everything above a level. */
    private void split(List<List<String>> paths, int from, int to, int level) {
        int left = from;
        while (left < to) {
            String text = paths.get(left).get(level);
            boolean ends = paths.get(left).size() == level + 1;
            int right = left + 1;
            while (!ends && right < to && continues(paths.get(right), level, text)) {
                right++;
            }
            blocks.add(new Block(text, level, ends ? depth - 1 : level, left, right - 1));
            if (!ends) {
                split(paths, left, right, level + 1);
            }
            left = right;
        }
    }

    private static boolean continues(List<String> path, int level, String text) {
        return path.size() > level + 1 && path.get(level).equals(text);
    }
}
