package vn.rasoat.rules.table;

import java.util.List;

/**
 * One item of a table; a household has one of its options.
 *
 * @param key behind {@code b1.} in the survey
 * @param family key of its family
 * @param name in Vietnamese
 * @param notGivenTo machine path of a flag; a household that has it gets no points of this item.
 *     Empty for an item that everybody gets
 * @param options in the order of the annex
 */
record B1Item(String key, String family, String name, String notGivenTo, List<B1Option> options) {

    B1Item {
        options = List.copyOf(options);
    }

    String path() {
        return B1Table.PREFIX + key;
    }

    boolean hasMark() {
        return !notGivenTo.isEmpty();
    }
}
