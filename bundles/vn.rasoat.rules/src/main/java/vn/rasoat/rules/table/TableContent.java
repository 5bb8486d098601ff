package vn.rasoat.rules.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.survey.Area;

/**
 * The checked content of a table.
 *
 * @param id of the table
 * @param revision from 1
 * @param standard id of the standard it belongs to
 * @param act the act, as cited
 * @param at place inside the act
 * @param source where the official text was seen
 * @param checkedBy who compared it with the official text
 * @param checkedOn the day of that
 * @param lines the B1 line of every area
 * @param forTests an invented table
 * @param items in the order of the annex
 */
record TableContent(
        String id,
        int revision,
        String standard,
        String act,
        String at,
        String source,
        String checkedBy,
        LocalDate checkedOn,
        Map<Area, Integer> lines,
        boolean forTests,
        List<B1Item> items) {

    TableContent {
        lines = Map.copyOf(lines);
        items = List.copyOf(items);
    }
}
