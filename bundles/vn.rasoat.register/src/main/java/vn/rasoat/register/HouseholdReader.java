package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Reads the current versions of households with their members and outcomes. */
final class HouseholdReader {

    private static final int FETCH = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "household_id",
                    "commune",
                    "village",
                    "household_number",
                    "discriminator",
                    "answers");
    private static final int FIRST_OF_OUTCOME = COLUMNS.size() + 1;

    private static final String HOUSEHOLDS =
            "select h."
                    + String.join(", h.", COLUMNS)
                    + ", o."
                    + String.join(", o.", StoredOutcome.COLUMNS)
                    + ", l."
                    + String.join(", l.", StoredOutcome.LOCAL_COLUMNS)
                    + " from household h left join outcome o on o.province = h.province and"
                    + " o.review_year = h.review_year and o.household_id = h.household_id and"
                    + " o.added_by = h.added_by and o.superseded_by = 0 left join outcome_local l"
                    + " on l.province = o.province and l.review_year = o.review_year and"
                    + " l.household_id = o.household_id and l.added_by = o.added_by and"
                    + " l.outcome_no = o.outcome_no";
    private static final String MEMBERS =
            "select m.household_id, m.answers from household h join household_member m on"
                    + " m.province = h.province and m.review_year = h.review_year and"
                    + " m.household_id = h.household_id and m.added_by = h.added_by";
    private static final String CURRENT =
            " where h.province = ? and h.review_year = ? and h.superseded_by = 0 and h.";
    private static final String OF_COMMUNE =
            CURRENT + "commune = ? order by h.village, h.household_number, h.discriminator";
    private static final String OF_ID = CURRENT + "household_id = ? order by h.household_id";

    private final Connection connection;
    private final RoundKey round;

    HouseholdReader(Connection connection, RoundKey round) {
        this.connection = connection;
        this.round = round;
    }

    /** Those of a commune, by village, number and discriminator. */
    void forEach(String commune, Consumer<RegisteredHousehold> consumer) throws SQLException {
        read(OF_COMMUNE, commune, consumer);
    }

    Optional<RegisteredHousehold> find(String id) throws SQLException {
        List<RegisteredHousehold> found = new ArrayList<>();
        read(OF_ID, id, found::add);
        return found.stream().findFirst();
    }

    /** Households and members come in the same order, so they are merged as they are read. */
    private void read(String which, String value, Consumer<RegisteredHousehold> consumer)
            throws SQLException {
        try (PreparedStatement households = connection.prepareStatement(HOUSEHOLDS + which);
                PreparedStatement members =
                        connection.prepareStatement(MEMBERS + which + ", m.member_order")) {
            Sql.bind(households, round.province(), round.year(), value);
            Sql.bind(members, round.province(), round.year(), value);
            households.setFetchSize(FETCH);
            members.setFetchSize(FETCH);
            try (ResultSet household = households.executeQuery();
                    ResultSet member = members.executeQuery()) {
                boolean more = member.next();
                while (household.next()) {
                    String id = household.getString(1);
                    List<Answers> people = new ArrayList<>();
                    while (more && member.getString(1).equals(id)) {
                        people.add(Answers.parse(member.getString(2)));
                        more = member.next();
                    }
                    consumer.accept(household(id, household, people));
                }
            }
        }
    }

    private static RegisteredHousehold household(String id, ResultSet row, List<Answers> people)
            throws SQLException {
        HouseholdKey key =
                new HouseholdKey(
                        row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        SurveyedHousehold survey =
                new SurveyedHousehold(key, Answers.parse(row.getString(6)), people);
        return new RegisteredHousehold(id, survey, outcome(row));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        return row.getString(FIRST_OF_OUTCOME) == null
                ? Optional.empty()
                : Optional.of(StoredOutcome.read(row, FIRST_OF_OUTCOME));
    }
}
