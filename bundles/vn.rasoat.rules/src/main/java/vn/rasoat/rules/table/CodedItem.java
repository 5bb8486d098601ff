package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.List;

/**
 * An item with its points by code. A code says all that is known: with n options, 0 to n-1 are an
 * option, n is an item whose points the household does not get, n+1 to 2n an option where it is not
 * known whether it gets them, 2n+1 nothing known of the option, 2n+2 nothing known at all. Codes of
 * all items stand in one row: the place of a code is its number behind the codes of the items
 * before.
 */
final class CodedItem {

    private final B1Item item;
    private final int answer;
    private final int mark;
    private final int size;
    private final int first;

    /**
     * An item.
     *
     * @param item its content
     * @param slots where its answers are found
     * @param first place of its first code
     */
    CodedItem(B1Item item, AnswerSlots slots, int first) {
        this.item = item;
        answer = slots.slot(item.path());
        mark = item.hasMark() ? slots.slot(item.notGivenTo()) : -1;
        size = item.options().size();
        this.first = first;
    }

    /** The place behind its codes. */
    int end() {
        return first + 2 * size + 3;
    }

    /** Writes the points of its codes in one column. */
    void fill(int column, int[] least, int[] most) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int i = 0; i < size; i++) {
            int points = item.options().get(i).points().get(column);
            least[first + i] = points;
            most[first + i] = points;
            // Not given: nothing. Maybe given: nothing or the points, which are never negative.
            most[first + size + 1 + i] = points;
            low = Math.min(low, points);
            high = Math.max(high, points);
        }
        least[first + 2 * size + 1] = low;
        most[first + 2 * size + 1] = high;
        most[first + 2 * size + 2] = high;
    }

    String path() {
        return item.path();
    }

    String name() {
        return item.name();
    }

    /** The place of what is known of it. */
    int place(int[] found) {
        return first + code(found);
    }

    private int code(int[] found) {
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

    /** What a page says of the answer; empty if it is not answered. */
    String label(int place) {
        int code = place - first;
        if (code == size) {
            return TableLayout.WITHHELD;
        }
        if (code > 2 * size) {
            return "";
        }
        return item.options().get(code < size ? code : code - size - 1).name();
    }

    /** The answers that are missing. */
    List<String> openPaths(int place) {
        int code = place - first;
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
