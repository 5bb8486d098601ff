package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Households and their members as one change set writes them. A new version starts without an
 * outcome; the id of the household stays.
 */
final class HouseholdTable implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final String PERSONAL_ID = "member.personalId";

    private record Version(String id, String sha256, int addedBy) {}

    private final Connection connection;
    private final RoundKey round;
    private final int changeSet;
    private final OrderedIds ids = new OrderedIds(Clock.systemUTC());
    private final Batch close;
    private final Batch insert;
    private final Batch members;
    private final CommuneCache<HouseholdKey, Version> current = new CommuneCache<>(this::load);

    HouseholdTable(Connection connection, RoundKey round, int changeSet) throws SQLException {
        this.connection = connection;
        this.round = round;
        this.changeSet = changeSet;
        close =
                new Batch(
                        connection,
                        "update household set superseded_by = ? where "
                                + Sql.OF_ROUND
                                + " and household_id = ? and superseded_by = 0");
        insert =
                new Batch(
                        connection,
                        Sql.insert(
                                "household",
                                List.of(
                                        "province",
                                        "review_year",
                                        "household_id",
                                        "added_by",
                                        "superseded_by",
                                        "commune",
                                        "village",
                                        "household_number",
                                        "discriminator",
                                        "content_sha256",
                                        "answers")));
        members =
                new Batch(
                        connection,
                        Sql.insert(
                                "household_member",
                                List.of(
                                        "province",
                                        "review_year",
                                        "household_id",
                                        "added_by",
                                        "member_order",
                                        "personal_id",
                                        "answers")));
    }

    RowOutcome put(SurveyedHousehold household) throws SQLException {
        HouseholdKey key = household.key();
        String answers = household.answers().canonical();
        String sha256 = sha256(answers, household.members());
        Map<HouseholdKey, Version> commune = current.of(key.commune());
        Version before = commune.get(key);
        if (before != null && before.sha256().equals(sha256)) {
            return RowOutcome.UNCHANGED;
        }
        if (before != null && before.addedBy() == changeSet) {
            flush();
            deleteOwn(before.id());
        } else if (before != null) {
            close.add(List.of(changeSet, round.province(), round.year(), before.id()));
        }
        String id = before == null ? ids.next() : before.id();
        insert(id, key, sha256, answers, household.members());
        commune.put(key, new Version(id, sha256, changeSet));
        if (members.waiting() + insert.waiting() >= BATCH) {
            flush();
        }
        return before == null ? RowOutcome.NEW : RowOutcome.CHANGED;
    }

    private void insert(
            String id, HouseholdKey key, String sha256, String answers, List<Answers> people)
            throws SQLException {
        insert.add(
                List.of(
                        round.province(),
                        round.year(),
                        id,
                        changeSet,
                        0,
                        key.commune(),
                        key.village(),
                        key.number(),
                        key.discriminator(),
                        sha256,
                        answers));
        for (int i = 0; i < people.size(); i++) {
            members.add(
                    Arrays.asList(
                            round.province(),
                            round.year(),
                            id,
                            changeSet,
                            i + 1,
                            people.get(i).text(PERSONAL_ID).orElse(null),
                            people.get(i).canonical()));
        }
    }

    /** Closes before it inserts: one name must not hold twice at any moment. */
    void flush() throws SQLException {
        close.flush();
        insert.flush();
        members.flush();
    }

    private void deleteOwn(String id) throws SQLException {
        for (String table : List.of("household_member", "household")) {
            try (PreparedStatement delete =
                    connection.prepareStatement(
                            "delete from "
                                    + table
                                    + " where "
                                    + Sql.OF_ROUND
                                    + " and household_id = ? and added_by = ?")) {
                Sql.bind(delete, round.province(), round.year(), id, changeSet);
                delete.executeUpdate();
            }
        }
    }

    private Map<HouseholdKey, Version> load(String commune) throws SQLException {
        flush();
        Map<HouseholdKey, Version> versions = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select village, household_number, discriminator, household_id,"
                                + " content_sha256, added_by from household where "
                                + Sql.OF_ROUND
                                + " and superseded_by = 0 and commune = ?")) {
            Sql.bind(select, round.province(), round.year(), commune);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(
                            new HouseholdKey(
                                    commune,
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3)),
                            new Version(rows.getString(4), rows.getString(5), rows.getInt(6)));
                }
            }
        }
        return versions;
    }

    private static String sha256(String answers, List<Answers> members) {
        String[] parts = new String[1 + members.size()];
        parts[0] = answers;
        for (int i = 0; i < members.size(); i++) {
            parts[i + 1] = members.get(i).canonical();
        }
        return Digest.sha256(parts);
    }

    @Override
    public void close() throws SQLException {
        close.close();
        insert.close();
        members.close();
    }
}
