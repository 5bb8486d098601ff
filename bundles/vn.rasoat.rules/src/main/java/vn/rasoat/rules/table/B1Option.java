package vn.rasoat.rules.table;

import java.util.List;

/**
 * One way to answer an item.
 *
 * @param code what a survey carries
 * @param name in Vietnamese
 * @param points in the order of the columns
 */
record B1Option(String code, String name, List<Integer> points) {

    B1Option {
        points = List.copyOf(points);
    }
}
