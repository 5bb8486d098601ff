package vn.rasoat.intake.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.intake.source.Cell;

/** One object of the file: its values by key, and the objects nested in it. */
final class SurveyRecord {

    private final String table;
    private final int number;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Map<String, Cell>> members = new ArrayList<>();
    private String fault = "";
    private boolean broken;

    /**
     * A record.
     *
     * @param table the table it belongs to
     * @param number its line or, where lines say nothing, its ordinal
     */
    SurveyRecord(String table, int number) {
        this.table = table;
        this.number = number;
    }

    String table() {
        return table;
    }

    int number() {
        return number;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    List<Map<String, Cell>> members() {
        return members;
    }

    /** Why it cannot be taken, empty if it can. */
    String fault() {
        return fault;
    }

    /** Whether it could not be read at all. */
    boolean broken() {
        return broken;
    }

    /** What was read before it broke is nothing to go by. */
    void breaks(String reason) {
        broken = true;
        cells.clear();
        members.clear();
        fault = reason;
    }

    /** The first thing that is wrong counts. */
    void fault(String reason) {
        fault = fault.isEmpty() ? reason : fault;
    }
}
