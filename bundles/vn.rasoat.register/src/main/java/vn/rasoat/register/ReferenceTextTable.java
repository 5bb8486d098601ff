package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/** Rows of {@code reference_text}: added, never changed and never deleted. */
final class ReferenceTextTable {

    /** Longest canonical text that the column takes, in characters. */
    static final int LONGEST_TEXT = 1_000_000;

    /** Longest id that this and the columns of references take. */
    static final int LONGEST_ID = 200;

    /** Longest name of a file that the column takes. */
    static final int LONGEST_FILE_NAME = 10_000;

    /** Longest name of a person that the column takes. */
    static final int LONGEST_PERSON = 1000;

    /** Longest source that the column takes. */
    static final int LONGEST_SOURCE = 10_000;

    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "text_id",
                    "revision",
                    "sha256",
                    "file_name",
                    "file_sha256",
                    "person",
                    "source",
                    "installed_at",
                    "canonical");

    private ReferenceTextTable() {}

    static void insert(Connection connection, InstalledText record, String canonical)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(Sql.insert("reference_text", COLUMNS))) {
            Sql.bind(
                    insert,
                    record.kind().name(),
                    record.id(),
                    record.revision(),
                    record.sha256(),
                    record.fileName(),
                    record.fileSha256(),
                    record.person(),
                    record.source(),
                    record.installedAt().toString(),
                    canonical);
            insert.executeUpdate();
        }
    }

    /** The revisions of one text. */
    static List<InstalledText> revisions(Connection connection, CheckedText.Kind kind, String id)
            throws SQLException {
        List<InstalledText> records = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(select(9) + " where kind = ? and text_id = ?")) {
            Sql.bind(select, kind.name(), id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows));
                }
            }
        }
        return records;
    }

    static List<InstalledText> all(Connection connection) throws SQLException {
        List<InstalledText> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(select(9));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(record(rows));
            }
        }
        return records;
    }

    /** Every record with its canonical text. */
    static void forEach(Connection connection, BiConsumer<InstalledText, String> consumer)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(select(10));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                consumer.accept(record(rows), rows.getString(10));
            }
        }
    }

    private static String select(int columns) {
        return "select " + String.join(", ", COLUMNS.subList(0, columns)) + " from reference_text";
    }

    private static InstalledText record(ResultSet row) throws SQLException {
        return new InstalledText(
                CheckedText.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Instant.parse(row.getString(9)));
    }
}
