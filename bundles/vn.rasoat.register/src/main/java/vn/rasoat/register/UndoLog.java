package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import vn.rasoat.api.round.RoundKey;

/** Which change sets of a round are undos, and of what. */
final class UndoLog {

    private final Map<Integer, Integer> undone = new HashMap<>();
    private final Map<Integer, List<Integer>> undos = new HashMap<>();

    static UndoLog of(Connection connection, RoundKey round) throws SQLException {
        UndoLog log = new UndoLog();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select change_no, undone_no from change_undo where " + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    log.add(rows.getInt(1), rows.getInt(2));
                }
            }
        }
        return log;
    }

    void add(int undo, int undoneChange) {
        undone.put(undo, undoneChange);
        undos.computeIfAbsent(undoneChange, k -> new ArrayList<>()).add(undo);
    }

    boolean isEmpty() {
        return undone.isEmpty();
    }

    /** The undo that took a change set back and was not taken back itself. */
    OptionalInt undoInForce(int change) {
        return undos.getOrDefault(change, List.of()).stream()
                .mapToInt(undo -> undo)
                .filter(undo -> undoInForce(undo).isEmpty())
                .findFirst();
    }

    /**
     * The change set that a row is as it is because of. An undo gives a row the state of before
     * what it undid, so both are passed over where both came later than the change set asked about.
     *
     * @param changes every change set from the one asked about on that wrote or closed a version of
     *     the row
     * @param change the one asked about
     * @return that one if the row is as it left it, else the later one that stands in the way
     */
    int lastWord(NavigableSet<Integer> changes, int change) {
        Integer last = changes.last();
        while (last != null && last > change && undone.getOrDefault(last, change) > change) {
            last = changes.lower(undone.get(last));
        }
        return last == null ? changes.last() : last;
    }
}
