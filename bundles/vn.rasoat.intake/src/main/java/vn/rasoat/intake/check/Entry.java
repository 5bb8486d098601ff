package vn.rasoat.intake.check;

import java.util.List;
import java.util.Map;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Data;

/**
 * One line of the table, whether its condition is data or code.
 *
 * @param code its code, which has severity and texts
 * @param source key of the act or convention it rests on
 * @param by who applies it: {@code table} for data, else the module that holds the code
 * @param state {@code on}, {@code off} or {@code error}
 * @param bounds its bounds by name
 * @param line the line as written
 */
public record Entry(
        IssueCode code,
        String source,
        String by,
        String state,
        Map<String, Integer> bounds,
        Map<String, Object> line) {

    /** The condition is data. */
    public static final String TABLE = "table";

    /** The rule is applied. */
    static final String ON = "on";

    /** The rule says nothing. */
    static final String OFF = "off";

    /** A household that breaks the rule is not taken. */
    static final String ERROR = "error";

    /**
     * The paths that a rule of code is said to read.
     *
     * @return empty for a rule whose condition is data
     */
    public List<String> reads() {
        return line.containsKey("reads") ? Data.words(line.get("reads")) : List.of();
    }

    /**
     * Whether the condition is data.
     *
     * @return false for a rule of code
     */
    public boolean isData() {
        return by.equals(TABLE);
    }

    boolean isOff() {
        return state.equals(OFF);
    }
}
