package vn.rasoat.host.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.unit.UnitListFile;

/** The rows of an official file below its header, by column. */
final class ListRows {

    /** Official lists carry a title, a date and a note above the header, no more. */
    private static final int HEADER_WITHIN = 20;

    private final String file;
    private final List<List<String>> rows;
    private final List<Issue> faults;
    private Map<String, Integer> columns = Map.of();
    private int header = -1;

    ListRows(
            UnitListFile file,
            TabularReader reader,
            ListColumns known,
            Set<String> needed,
            List<Issue> faults) {
        this.file = file.name();
        this.faults = faults;
        rows = reader.read(file.name(), file.content());
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()) && header < 0; i++) {
            Map<String, Integer> found = known.header(rows.get(i));
            if (found.keySet().containsAll(needed)) {
                columns = found;
                header = i;
            }
        }
        if (header < 0) {
            faults.add(
                    Issue.of(
                            IssueCode.UNIT_LIST_UNREADABLE,
                            Place.FILE,
                            this.file,
                            String.join(", ", needed.stream().sorted().toList())));
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** What is done with a row. */
    interface RowReader {
        void read(ListRow row);
    }

    /** Reads the rows that are not blank; none if there is no header. */
    void forEach(RowReader reader) {
        if (header < 0) {
            return;
        }
        for (int i = header + 1; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                reader.read(new ListRow(i));
            }
        }
    }

    /** One row. */
    final class ListRow {

        private final int index;

        private ListRow(int index) {
            this.index = index;
        }

        /** The text of a cell; empty where the file has no such column. */
        String text(String column) {
            Integer at = columns.get(column);
            List<String> cells = rows.get(index);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        /**
         * A code; a spreadsheet that dropped the leading zeros is forgiven, since the width is
         * known.
         */
        String code(String column, int digits) {
            String text = text(column);
            if (!text.matches("[0-9]{1," + digits + "}")) {
                fault(IssueCode.UNIT_ROW_INVALID, column, text);
                return "";
            }
            return "0".repeat(digits - text.length()) + text;
        }

        void fault(IssueCode code, String... arguments) {
            List<String> all = new ArrayList<>(List.of(file, Integer.toString(index + 1)));
            all.addAll(List.of(arguments));
            faults.add(new Issue(code, new Place("", index + 1, ""), "", "", all));
        }
    }
}
