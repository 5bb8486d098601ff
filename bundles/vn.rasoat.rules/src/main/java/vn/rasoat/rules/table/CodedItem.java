package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.List;

/**
 * An item with its points by code. A code says all that is known: with n options, 0 to n-1 are an
 * option, n is an item whose points the household does not get, n+1 to 2n an option where it is not
 * known whether it gets them, 2n+1 nothing known of the option, 2n+2 nothing known at all.
 */
final class CodedItem {

    private final B1Item item;
    private final int answer;
    private final int mark;
    private final int size;

    /** By column, then by code. */
    private final int[][] least;

    private final int[][] most;

    /**
     * An item.
     *
     * @param item its content
     * @param slots where its answers are found
     */
    CodedItem(B1Item item, AnswerSlots slots) {
        this.item = item;
        answer = slots.slot(item.path());
        mark = item.hasMark() ? slots.slot(item.notGivenTo()) : -1;
        size = item.options().size();
        int columns = TableLayout.POINT_KEYS.size();
        least = new int[columns][2 * size + 3];
        most = new int[columns][2 * size + 3];
        for (int column = 0; column < columns; column++) {
            fill(column, least[column], most[column]);
        }
    }

    private void fill(int column, int[] low, int[] high) {
        low[2 * size + 1] = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int points = item.options().get(i).points().get(column);
            low[i] = points;
            high[i] = points;
            // Not given: nothing. Maybe given: nothing or the points, which are never negative.
            high[size + 1 + i] = points;
            low[2 * size + 1] = Math.min(low[2 * size + 1], points);
            high[2 * size + 1] = Math.max(high[2 * size + 1], points);
        }
        high[2 * size + 2] = high[2 * size + 1];
    }

    String path() {
        return item.path();
    }

    String name() {
        return item.name();
    }

    /** What is known of it. */
    int code(int[] found) {
        int option = found[answer];
        int withheld = mark < 0 ? AnswerSlots.NO : found[mark];
        if (withheld == AnswerSlots.YES) {
            return size;
        }
        if (withheld == AnswerSlots.NO) {
            return option < 0 ? 2 * size + 1 : option;
        }
        return option < 0 ? 2 * size + 2 : size + 1 + option;
    }

    int least(int column, int code) {
        return least[column][code];
    }

    int most(int column, int code) {
        return most[column][code];
    }

    int least(int[] columns, int code) {
        int points = Integer.MAX_VALUE;
        for (int column : columns) {
            points = Math.min(points, least[column][code]);
        }
        return points;
    }

    int most(int[] columns, int code) {
        int points = Integer.MIN_VALUE;
        for (int column : columns) {
            points = Math.max(points, most[column][code]);
        }
        return points;
    }

    /** What a page says of the answer; empty if it is not answered. */
    String label(int code) {
        if (code == size) {
            return TableLayout.WITHHELD;
        }
        if (code > 2 * size) {
            return "";
        }
        return item.options().get(code < size ? code : code - size - 1).name();
    }

    /** The answers that are missing behind a code. */
    List<String> openPaths(int code) {
        List<String> paths = new ArrayList<>();
        if (code > 2 * size) {
            paths.add(item.path());
        }
        if (code > size && code != 2 * size + 1) {
            paths.add(item.notGivenTo());
        }
        return paths;
    }
}
