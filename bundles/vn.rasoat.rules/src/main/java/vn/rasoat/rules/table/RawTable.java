package vn.rasoat.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.issue.Place;

/**
 * A table as it was written, whatever the format, before anything is known to be right.
 *
 * @param head by key of the layout; absent where the file has no such line
 * @param absent columns that the file lacks, reported already
 * @param items in the order of the file
 */
record RawTable(Map<String, Cell> head, Set<String> absent, List<Item> items) {

    /**
     * An item.
     *
     * @param key behind {@code b1.}
     * @param family key or name
     * @param name its name
     * @param notGivenTo path of a mark
     * @param options its options
     */
    record Item(Cell key, Cell family, Cell name, Cell notGivenTo, List<Option> options) {}

    /**
     * An option.
     *
     * @param code what a survey carries
     * @param name its name
     * @param points by column, only what was written
     * @param place its line
     */
    record Option(Cell code, Cell name, Map<String, Cell> points, Place place) {}

    static final RawTable NOTHING = new RawTable(Map.of(), Set.of(), List.of());

    /** Whether rows can be told apart as items and options. */
    boolean hasShape() {
        return !absent.contains(TableLayout.KEY) && !absent.contains(TableLayout.CODE);
    }

    Cell head(String key) {
        return head.getOrDefault(key, Cell.blank(Place.FILE));
    }
}
