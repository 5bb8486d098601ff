package vn.rasoat.report.form;

import java.util.Map;
import java.util.Set;

/**
 * One of the rows that each unit has.
 *
 * @param key {@code households}, {@code poor} ..., empty for a form with one row a unit
 * @param label what the form prints for it
 * @param measure measure of its counters, empty where the columns say it
 * @param where conditions of all its counters
 */
record Breakdown(String key, String label, String measure, Map<String, Set<String>> where) {

    static final Breakdown NONE = new Breakdown("", "", "", Map.of());
}
