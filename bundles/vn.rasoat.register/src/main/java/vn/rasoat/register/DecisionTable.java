package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchDecision;

/** Rows of {@code match_decision}. They are added and never changed. */
final class DecisionTable implements AutoCloseable {

    static final int LONGEST_PERSON = 1000;
    static final int LONGEST_REASON = 100_000;

    private final PreparedStatement select;
    private final PreparedStatement insert;

    DecisionTable(Connection connection) throws SQLException {
        select =
                connection.prepareStatement(
                        "select choice, person, reason, decided_at from match_decision"
                                + " where pair_id = ? order by decision_no");
        insert =
                connection.prepareStatement(
                        Sql.insert(
                                "match_decision",
                                List.of(
                                        "pair_id",
                                        "decision_no",
                                        "choice",
                                        "person",
                                        "reason",
                                        "decided_at")));
    }

    /** In their order. */
    List<MatchDecision> of(String pair) throws SQLException {
        List<MatchDecision> decisions = new ArrayList<>();
        Sql.bind(select, pair);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                decisions.add(
                        new MatchDecision(
                                MatchChoice.valueOf(rows.getString(1)),
                                rows.getString(2),
                                rows.getString(3),
                                Instant.parse(rows.getString(4))));
            }
        }
        return decisions;
    }

    /** What holds: REVOKED also where nothing was decided. */
    MatchChoice last(String pair) throws SQLException {
        List<MatchDecision> decisions = of(pair);
        return decisions.isEmpty()
                ? MatchChoice.REVOKED
                : decisions.get(decisions.size() - 1).choice();
    }

    void add(String pair, MatchDecision decision) throws SQLException {
        Sql.bind(
                insert,
                pair,
                of(pair).size() + 1,
                decision.choice().name(),
                decision.person(),
                decision.reason(),
                decision.at().toString());
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        try (select;
                insert) {
            // both, also where closing one fails
        }
    }
}
