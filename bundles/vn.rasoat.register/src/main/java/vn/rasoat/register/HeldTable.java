package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.HeldReceipt.State;
import vn.rasoat.api.round.RoundKey;

/** Held receipts and how they ended. */
final class HeldTable {

    static final int LONGEST_PERSON = 1000;
    static final int LONGEST_REASON = 100_000;

    private static final String SELECT =
            "select t.id, h.province, h.review_year, h.state, h.person, h.reason, h.decided_at,"
                    + " h.released_id from held_receipt h join trial t on t.province = h.province"
                    + " and t.review_year = h.review_year and t.change_no = h.change_no where ";

    private HeldTable() {}

    static void insert(Connection connection, RoundKey round, int number) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert(
                                "held_receipt",
                                List.of(
                                        "province",
                                        "review_year",
                                        "change_no",
                                        "state",
                                        "person",
                                        "reason",
                                        "decided_at",
                                        "released_id")))) {
            Sql.bind(
                    insert,
                    round.province(),
                    round.year(),
                    number,
                    State.PENDING.name(),
                    "",
                    "",
                    "",
                    "");
            insert.executeUpdate();
        }
    }

    static Optional<HeldReceipt> find(Connection connection, String id) throws SQLException {
        return select(connection, "t.id = ?", id).stream().findFirst();
    }

    static List<HeldReceipt> pending(Connection connection) throws SQLException {
        return select(
                connection,
                "h.state = ? order by h.province, h.review_year, h.change_no",
                State.PENDING.name());
    }

    /** The caller holds the lock of the round, so that only one decision is ever made. */
    static HeldReceipt requirePending(Connection connection, String id) throws SQLException {
        return find(connection, id)
                .filter(held -> held.state() == State.PENDING)
                .orElseThrow(() -> new RejectedRequestException(IssueCode.NOT_HELD, id));
    }

    static void end(
            Connection connection,
            String id,
            State state,
            HeldReceipt.Decision decision,
            String released)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update held_receipt set state = ?, person = ?, reason = ?,"
                                + " decided_at = ?, released_id = ? where state = ? and exists"
                                + " (select 1 from trial t where t.province ="
                                + " held_receipt.province and t.review_year ="
                                + " held_receipt.review_year and t.change_no ="
                                + " held_receipt.change_no and t.id = ?)")) {
            Sql.bind(
                    update,
                    state.name(),
                    decision.person(),
                    decision.reason(),
                    decision.at().toString(),
                    released,
                    State.PENDING.name(),
                    id);
            if (update.executeUpdate() != 1) {
                throw new RejectedRequestException(IssueCode.NOT_HELD, id);
            }
        }
    }

    static void require(String person, String reason) {
        Accountability.require("person", person, LONGEST_PERSON);
        Accountability.require("reason", reason, LONGEST_REASON);
    }

    private static List<HeldReceipt> select(Connection connection, String where, String value)
            throws SQLException {
        List<HeldReceipt> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            Sql.bind(select, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String decided = row.getString(7);
                    found.add(
                            new HeldReceipt(
                                    row.getString(1),
                                    new RoundKey(row.getString(2), row.getInt(3)),
                                    State.valueOf(row.getString(4)),
                                    decided.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(
                                                    new HeldReceipt.Decision(
                                                            row.getString(5),
                                                            row.getString(6),
                                                            Instant.parse(decided))),
                                    Optional.of(row.getString(8)).filter(id -> !id.isEmpty())));
                }
            }
        }
        return found;
    }
}
