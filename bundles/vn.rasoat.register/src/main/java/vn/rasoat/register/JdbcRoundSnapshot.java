package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Reads inside one transaction with snapshot isolation, households commune by commune. */
final class JdbcRoundSnapshot implements RoundSnapshot, AutoCloseable {

    private static final int FETCH = 500;
    private static final String ORDER =
            " order by commune, village, household_number, discriminator";

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final RoundKey round;
    private final Set<String> communes;
    private boolean open = true;

    JdbcRoundSnapshot(Connection connection, RoundKey round, Set<String> communes) {
        this.connection = connection;
        this.round = round;
        this.communes = new TreeSet<>(communes);
    }

    @Override
    public int lastChangeSet() {
        try {
            requireOpen();
            return JdbcChangeSet.last(connection, round);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public void forEachHousehold(Consumer<RegisteredHousehold> consumer) {
        Set<String> all =
                communes.isEmpty()
                        ? new TreeSet<>(
                                rows("distinct commune", "household", "", row -> row.getString(1)))
                        : communes;
        try {
            for (String commune : all) {
                forEachHousehold(commune, consumer);
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Households and members come in the same order, so they are merged as they are read. */
    private void forEachHousehold(String commune, Consumer<RegisteredHousehold> consumer)
            throws SQLException {
        try (PreparedStatement households =
                        connection.prepareStatement(
                                "select h.household_id, h.village, h.household_number,"
                                        + " h.discriminator, h.answers, o."
                                        + String.join(", o.", StoredOutcome.COLUMNS)
                                        + " from household h left join outcome o on o.province ="
                                        + " h.province and o.review_year = h.review_year and"
                                        + " o.household_id = h.household_id and o.added_by ="
                                        + " h.added_by and o.superseded_by = 0"
                                        + ofCommune());
                PreparedStatement members =
                        connection.prepareStatement(
                                "select m.household_id, m.answers from household h join"
                                        + " household_member m on m.province = h.province and"
                                        + " m.review_year = h.review_year and m.household_id ="
                                        + " h.household_id and m.added_by = h.added_by"
                                        + ofCommune()
                                        + ", m.member_order")) {
            Sql.bind(households, round.province(), round.year(), commune);
            Sql.bind(members, round.province(), round.year(), commune);
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
                    consumer.accept(household(id, commune, household, people));
                }
            }
        }
    }

    private static String ofCommune() {
        return " where h.province = ? and h.review_year = ? and h.superseded_by = 0 and h.commune ="
                + " ? order by h.village, h.household_number, h.discriminator";
    }

    private static RegisteredHousehold household(
            String id, String commune, ResultSet row, List<Answers> people) throws SQLException {
        HouseholdKey key =
                new HouseholdKey(commune, row.getString(2), row.getString(3), row.getString(4));
        SurveyedHousehold survey =
                new SurveyedHousehold(key, Answers.parse(row.getString(5)), people);
        return new RegisteredHousehold(id, survey, outcome(row));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        if (row.getString(6) == null) {
            return Optional.empty();
        }
        return Optional.of(
                new StoredOutcome(
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10),
                                row.getString(11),
                                row.getString(12),
                                row.getInt(13),
                                row.getString(14))
                        .outcome());
    }

    @Override
    public List<OpeningEntry> openingList() {
        return rows(
                "commune, village, household_number, discriminator, opening_class, persons",
                "opening_entry",
                ORDER,
                row ->
                        new OpeningEntry(
                                key(row),
                                PovertyClass.ofWord(row.getString(5)).orElseThrow(),
                                row.getInt(6)));
    }

    @Override
    public Set<String> openingListCommunes() {
        return new TreeSet<>(rows("commune", "opening_cover", "", row -> row.getString(1)));
    }

    @Override
    public List<HouseholdEvent> events() {
        return rows(
                "commune, village, household_number, discriminator, kind, happened_on,"
                        + " recognised_class, persons",
                "household_event",
                ORDER + ", kind",
                row ->
                        new HouseholdEvent(
                                key(row),
                                EventKind.ofWord(row.getString(5)).orElseThrow(),
                                Optional.ofNullable(row.getObject(6, LocalDate.class))
                                        .orElse(LocalDate.MIN),
                                PovertyClass.ofWord(row.getString(7)).orElseThrow(),
                                row.getInt(8)));
    }

    @Override
    public List<Residents> residents() {
        return rows(
                "commune, households, persons",
                "residents",
                " order by commune",
                row -> new Residents(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    private static HouseholdKey key(ResultSet row) throws SQLException {
        return new HouseholdKey(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private <T> List<T> rows(String columns, String table, String order, RowReader<T> reader) {
        requireOpen();
        String sql =
                "select "
                        + columns
                        + " from "
                        + table
                        + " where "
                        + Sql.OF_ROUND
                        + " and superseded_by = 0"
                        + (communes.isEmpty() ? "" : " and commune = any(?)")
                        + order;
        List<T> result = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, round.province(), round.year());
            if (!communes.isEmpty()) {
                select.setObject(3, connection.createArrayOf("varchar", communes.toArray()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
        return result;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the snapshot of " + round + " is gone");
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
