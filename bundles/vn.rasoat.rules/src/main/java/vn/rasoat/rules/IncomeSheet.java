package vn.rasoat.rules;

import java.util.List;
import vn.rasoat.api.rules.Citation;

/**
 * The income sheet: receipts less costs, per month and head.
 *
 * @param perHead path of the number of persons
 * @param months over how many months
 * @param lines its lines
 * @param citation what it rests on
 */
record IncomeSheet(String perHead, int months, List<Line> lines, Citation citation) {

    IncomeSheet {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param path where the amount stands, in đồng
     * @param name in Vietnamese
     * @param kind of work, for example {@code crops}
     * @param sign +1 for receipts, -1 for costs
     */
    record Line(String path, String name, String kind, int sign) {}
}
