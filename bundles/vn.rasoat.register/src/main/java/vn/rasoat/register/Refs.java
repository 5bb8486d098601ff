package vn.rasoat.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/** References to texts as three columns each: id, revision and hash; an empty id is none. */
final class Refs {

    /** Columns of one reference. */
    static final int COLUMNS = 3;

    /** The columns of a reference that is not there. */
    static final List<Object> NONE = List.of("", 0, "");

    private Refs() {}

    static List<String> names(String text) {
        return List.of(text + "_id", text + "_revision", text + "_sha256");
    }

    static List<Object> values(StandardRef ref) {
        return List.of(ref.id(), ref.revision(), ref.sha256());
    }

    static List<Object> values(TableRef ref) {
        return List.of(ref.id(), ref.revision(), ref.sha256());
    }

    static StandardRef standard(ResultSet row, int first) throws SQLException {
        return new StandardRef(
                row.getString(first), row.getInt(first + 1), row.getString(first + 2));
    }

    static Optional<StandardRef> anyStandard(ResultSet row, int first) throws SQLException {
        return row.getString(first).isEmpty()
                ? Optional.empty()
                : Optional.of(standard(row, first));
    }

    static Optional<TableRef> anyTable(ResultSet row, int first) throws SQLException {
        return row.getString(first).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TableRef(
                                row.getString(first),
                                row.getInt(first + 1),
                                row.getString(first + 2)));
    }

    /** A table in one column; no text is none. */
    static String text(TableRef ref) {
        return RowText.write(
                List.of(List.of(ref.id(), Integer.toString(ref.revision()), ref.sha256())));
    }

    static Optional<TableRef> anyTable(String text) {
        return RowText.read(text).stream()
                .map(row -> new TableRef(row.get(0), Integer.parseInt(row.get(1)), row.get(2)))
                .findFirst();
    }
}
