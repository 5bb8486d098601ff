package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.RoundKey;

/** Receipts with their sheets and issues. A receipt comes back exactly as it was given. */
final class ReceiptTable {

    /** Receipts of change sets. */
    static final ReceiptTable STORED = new ReceiptTable("change_set", "receipt");

    /** Receipts of imports that stored nothing. */
    static final ReceiptTable TRIED = new ReceiptTable("trial", "trial_receipt");

    private static final Map<String, IssueCode> CODES = new HashMap<>();

    static {
        Arrays.stream(IssueCode.values()).forEach(code -> CODES.put(code.code(), code));
    }

    private static final List<String> KEY = List.of("province", "review_year", "change_no");
    private static final List<String> COUNTS =
            List.of(
                    "rows_read",
                    "rows_added",
                    "rows_changed",
                    "rows_unchanged",
                    "rows_rejected",
                    "rows_duplicate",
                    "rows_skipped");
    private static final List<String> RECEIPT =
            List.of("unit", "file_name", "file_sha256", "received_at", "mode", "state");
    private static final List<String> SHEET = List.of("ordinal", "sheet", "kind");
    private static final List<String> ISSUE =
            List.of(
                    "ordinal",
                    "code",
                    "sheet",
                    "sheet_row",
                    "sheet_column",
                    "seen",
                    "expected",
                    "arguments");

    private final String owner;
    private final String table;

    /**
     * Tables of receipts.
     *
     * @param owner table of ids and numbers
     * @param table table of the receipts; those of sheets and issues are named after it
     */
    private ReceiptTable(String owner, String table) {
        this.owner = owner;
        this.table = table;
    }

    /** Of whatever kind it is. */
    static Optional<Receipt> any(Connection connection, String id) throws SQLException {
        Optional<Receipt> stored = STORED.find(connection, id);
        return stored.isPresent() ? stored : TRIED.find(connection, id);
    }

    void insert(Connection connection, RoundKey round, int number, Receipt receipt)
            throws SQLException {
        List<Object> key = List.of(round.province(), round.year(), number);
        try (Batch receipts = new Batch(connection, Sql.insert(table, join(KEY, RECEIPT, COUNTS)));
                Batch sheets =
                        new Batch(
                                connection,
                                Sql.insert(table + "_sheet", join(KEY, SHEET, COUNTS)));
                Batch issues =
                        new Batch(connection, Sql.insert(table + "_issue", join(KEY, ISSUE)))) {
            HouseholdCounts counts = receipt.households();
            receipts.add(
                    join(
                            key,
                            List.of(
                                    receipt.unit(),
                                    receipt.fileName(),
                                    receipt.sha256(),
                                    receipt.receivedAt().toString(),
                                    receipt.mode().name(),
                                    receipt.state().name(),
                                    counts.read(),
                                    counts.added(),
                                    counts.changed(),
                                    counts.unchanged(),
                                    counts.rejected(),
                                    counts.duplicate(),
                                    counts.skipped())));
            receipts.flush();
            int ordinal = 0;
            for (SheetCounts sheet : receipt.sheets()) {
                sheets.add(join(key, row(++ordinal, sheet)));
            }
            sheets.flush();
            ordinal = 0;
            for (Issue issue : receipt.issues()) {
                issues.add(join(key, row(++ordinal, issue)));
            }
            issues.flush();
        }
    }

    private static List<Object> row(int ordinal, SheetCounts sheet) {
        return List.of(
                ordinal,
                sheet.sheet(),
                sheet.kind(),
                sheet.read(),
                sheet.added(),
                sheet.changed(),
                sheet.unchanged(),
                sheet.rejected(),
                sheet.duplicate(),
                sheet.skipped());
    }

    private static List<Object> row(int ordinal, Issue issue) {
        return List.of(
                ordinal,
                issue.code().code(),
                issue.place().sheet(),
                issue.place().row(),
                issue.place().column(),
                issue.value(),
                issue.expected(),
                RowText.write(List.of(issue.arguments())));
    }

    Optional<Receipt> find(Connection connection, String id) throws SQLException {
        String sql =
                "select c.province, c.review_year, c.change_no, "
                        + columns("r.", join(RECEIPT, COUNTS))
                        + " from "
                        + owner
                        + " c join "
                        + table
                        + " r on r.province = c.province and"
                        + " r.review_year = c.review_year and r.change_no = c.change_no"
                        + " where c.id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                RoundKey round = new RoundKey(row.getString(1), row.getInt(2));
                int number = row.getInt(3);
                return Optional.of(
                        new Receipt(
                                id,
                                round,
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                Instant.parse(row.getString(7)),
                                ImportMode.valueOf(row.getString(8)),
                                ImportState.valueOf(row.getString(9)),
                                new HouseholdCounts(
                                        row.getInt(10),
                                        row.getInt(11),
                                        row.getInt(12),
                                        row.getInt(13),
                                        row.getInt(14),
                                        row.getInt(15),
                                        row.getInt(16)),
                                sheets(connection, round, number),
                                issues(connection, round, number)));
            }
        }
    }

    private List<SheetCounts> sheets(Connection connection, RoundKey round, int number)
            throws SQLException {
        List<SheetCounts> sheets = new ArrayList<>();
        try (PreparedStatement select = select(connection, table + "_sheet", join(SHEET, COUNTS))) {
            Sql.bind(select, round.province(), round.year(), number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sheets.add(
                            new SheetCounts(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getInt(6),
                                    row.getInt(7),
                                    row.getInt(8),
                                    row.getInt(9),
                                    row.getInt(10)));
                }
            }
        }
        return sheets;
    }

    private List<Issue> issues(Connection connection, RoundKey round, int number)
            throws SQLException {
        List<Issue> issues = new ArrayList<>();
        try (PreparedStatement select = select(connection, table + "_issue", ISSUE)) {
            Sql.bind(select, round.province(), round.year(), number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    issues.add(
                            new Issue(
                                    CODES.get(row.getString(2)),
                                    new Place(row.getString(3), row.getInt(4), row.getString(5)),
                                    row.getString(6),
                                    row.getString(7),
                                    RowText.read(row.getString(8)).get(0)));
                }
            }
        }
        return issues;
    }

    private static PreparedStatement select(
            Connection connection, String table, List<String> columns) throws SQLException {
        return connection.prepareStatement(
                "select "
                        + columns("", columns)
                        + " from "
                        + table
                        + " where "
                        + Sql.OF_ROUND
                        + " and change_no = ? order by ordinal");
    }

    private static String columns(String prefix, List<String> columns) {
        return prefix + String.join(", " + prefix, columns);
    }

    @SafeVarargs
    private static <T> List<T> join(List<? extends T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
