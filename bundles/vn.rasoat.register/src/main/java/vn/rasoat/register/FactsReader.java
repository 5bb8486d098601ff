package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.register.people.HouseholdFacts;

/**
 * Reads single households for comparing, by their ids: always two look-ups in an index, however
 * large the register is.
 */
final class FactsReader implements AutoCloseable {

    private static final String COLUMNS =
            "select added_by, commune, village, household_number, discriminator, content_sha256,"
                    + " answers from household where "
                    + Sql.OF_ROUND
                    + " and household_id = ?";

    private final PreparedStatement current;
    private final PreparedStatement previous;
    private final PreparedStatement members;

    /** The version that a household has now. */
    record Version(int addedBy, HouseholdFacts facts) {}

    FactsReader(Connection connection) throws SQLException {
        current = connection.prepareStatement(COLUMNS + " and superseded_by = 0");
        previous =
                connection.prepareStatement(
                        COLUMNS + " and added_by < ? order by added_by desc limit 1");
        members =
                connection.prepareStatement(
                        "select answers from household_member where "
                                + Sql.OF_ROUND
                                + " and household_id = ? and added_by = ? order by member_order");
    }

    /** Empty if the round does not hold it now. */
    Optional<Version> current(RoundKey round, String id) throws SQLException {
        Sql.bind(current, round.province(), round.year(), id);
        return read(current, round, id);
    }

    /** The version before another one. */
    Optional<Version> before(RoundKey round, String id, int addedBy) throws SQLException {
        Sql.bind(previous, round.province(), round.year(), id, addedBy);
        return read(previous, round, id);
    }

    private Optional<Version> read(PreparedStatement select, RoundKey round, String id)
            throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            int addedBy = row.getInt(1);
            HouseholdKey key =
                    new HouseholdKey(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            return Optional.of(
                    new Version(
                            addedBy,
                            HouseholdFacts.of(
                                    round,
                                    id,
                                    key,
                                    row.getString(6),
                                    Answers.parse(row.getString(7)),
                                    members(round, id, addedBy))));
        }
    }

    private List<Answers> members(RoundKey round, String id, int addedBy) throws SQLException {
        List<Answers> answers = new ArrayList<>();
        Sql.bind(members, round.province(), round.year(), id, addedBy);
        try (ResultSet rows = members.executeQuery()) {
            while (rows.next()) {
                answers.add(Answers.parse(rows.getString(1)));
            }
        }
        return answers;
    }

    @Override
    public void close() throws SQLException {
        try (current;
                previous;
                members) {
            // all three, also where closing one fails
        }
    }
}
