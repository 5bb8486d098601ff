package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Households and their members as one change set writes them. A new version starts without an
 * outcome; the id of the household stays, also under a corrected name.
 */
final class HouseholdTable implements AutoCloseable {

    private static final String PERSONAL_ID = "member.personalId";

    /** A household that the round holds now. */
    private record Version(String id, String sha256) {}

    private record Content(String answers, String sha256) {

        static Content of(SurveyedHousehold household) {
            String answers = household.answers().canonical();
            List<Answers> members = household.members();
            String[] parts = new String[1 + members.size()];
            parts[0] = answers;
            for (int i = 0; i < members.size(); i++) {
                parts[i + 1] = members.get(i).canonical();
            }
            return new Content(answers, Digest.sha256(parts));
        }
    }

    private final Connection connection;
    private final RoundKey round;
    private final int changeSet;
    private final OrderedIds ids = new OrderedIds(Clock.systemUTC());
    private final Batch close;
    private final Batch insert;
    private final Batch members;
    private final ReturningHouseholds returning;
    private final Set<String> communes = new HashSet<>();
    private final List<String> unchanged = new ArrayList<>();
    private final int batchRows;

    HouseholdTable(Connection connection, RoundKey round, int changeSet, int batchRows)
            throws SQLException {
        this.batchRows = batchRows;
        this.connection = connection;
        this.round = round;
        this.changeSet = changeSet;
        returning = new ReturningHouseholds(connection, round);
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

    /** Stores the households of whole communes; the outcomes come in the order of the list. */
    List<RowOutcome> put(List<SurveyedHousehold> households) throws SQLException {
        Map<String, List<Integer>> byCommune = new TreeMap<>();
        for (int i = 0; i < households.size(); i++) {
            String commune = households.get(i).key().commune();
            byCommune.computeIfAbsent(commune, k -> new ArrayList<>()).add(i);
        }
        RowOutcome[] outcomes = new RowOutcome[households.size()];
        for (Map.Entry<String, List<Integer>> commune : byCommune.entrySet()) {
            if (!communes.add(commune.getKey())) {
                throw new IllegalStateException(
                        "the households of commune " + commune.getKey() + " came already");
            }
            putCommune(commune.getKey(), commune.getValue(), households, outcomes);
        }
        return List.of(outcomes);
    }

    /** Ids of the households that the round held already as they came. */
    List<String> unchanged() {
        return unchanged;
    }

    private void putCommune(
            String commune,
            List<Integer> places,
            List<SurveyedHousehold> households,
            RowOutcome[] outcomes)
            throws SQLException {
        Map<HouseholdKey, Version> unnamed = load(commune);
        Set<HouseholdKey> names = new HashSet<>();
        List<Integer> unmatched = new ArrayList<>();
        for (int place : places) {
            SurveyedHousehold household = households.get(place);
            if (!names.add(household.key())) {
                throw new IllegalArgumentException("two households of one name: " + household);
            }
            Version before = unnamed.remove(household.key());
            if (before == null) {
                unmatched.add(place);
                continue;
            }
            Content content = Content.of(household);
            if (before.sha256().equals(content.sha256())) {
                outcomes[place] = RowOutcome.UNCHANGED;
                unchanged.add(before.id());
            } else {
                replace(before.id(), household, content);
                outcomes[place] = RowOutcome.CHANGED;
            }
        }
        Map<Integer, String> renamed =
                renamed(commune, unmatched.stream().map(households::get).toList(), unnamed);
        List<Integer> strangers = new ArrayList<>();
        for (int i = 0; i < unmatched.size(); i++) {
            int place = unmatched.get(i);
            if (renamed.containsKey(i)) {
                SurveyedHousehold household = households.get(place);
                replace(renamed.get(i), household, Content.of(household));
                outcomes[place] = RowOutcome.CHANGED;
            } else {
                strangers.add(place);
            }
        }
        Map<Integer, String> ended =
                returning.find(commune, strangers.stream().map(households::get).toList());
        for (int i = 0; i < strangers.size(); i++) {
            SurveyedHousehold household = households.get(strangers.get(i));
            String id = ended.get(i);
            insert(id == null ? ids.next() : id, household, Content.of(household));
            outcomes[strangers.get(i)] = RowOutcome.NEW;
        }
    }

    /** Ids by place in the list. Answers are read only where there is something to compare. */
    private Map<Integer, String> renamed(
            String commune, List<SurveyedHousehold> unmatched, Map<HouseholdKey, Version> unnamed)
            throws SQLException {
        if (unmatched.isEmpty() || unnamed.isEmpty()) {
            return Map.of();
        }
        List<Identity> held = identities(commune, unnamed.keySet());
        Map<Integer, String> renamed = new HashMap<>();
        SureMatches.find(
                        unmatched.stream().map(h -> Identity.of(h.key(), h.answers())).toList(),
                        held)
                .forEach((i, h) -> renamed.put(i, unnamed.get(held.get(h).key()).id()));
        return renamed;
    }

    /** The name may be another one: nothing holds it, or this household itself does. */
    private void replace(String id, SurveyedHousehold household, Content content)
            throws SQLException {
        close.add(List.of(changeSet, round.province(), round.year(), id));
        insert(id, household, content);
    }

    private void insert(String id, SurveyedHousehold household, Content content)
            throws SQLException {
        HouseholdKey key = household.key();
        List<Answers> people = household.members();
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
                        content.sha256(),
                        content.answers()));
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
        if (members.waiting() + insert.waiting() >= batchRows) {
            flush();
        }
    }

    /** Closes before it inserts: one name must not hold twice at any moment. */
    void flush() throws SQLException {
        close.flush();
        insert.flush();
        members.flush();
    }

    private Map<HouseholdKey, Version> load(String commune) throws SQLException {
        Map<HouseholdKey, Version> versions = new HashMap<>();
        try (PreparedStatement select = selectCurrent("household_id, content_sha256", commune);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                versions.put(key(commune, rows), new Version(rows.getString(4), rows.getString(5)));
            }
        }
        return versions;
    }

    private List<Identity> identities(String commune, Set<HouseholdKey> wanted)
            throws SQLException {
        List<Identity> identities = new ArrayList<>();
        try (PreparedStatement select = selectCurrent("answers", commune);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                HouseholdKey key = key(commune, rows);
                if (wanted.contains(key)) {
                    identities.add(Identity.of(key, Answers.parse(rows.getString(4))));
                }
            }
        }
        return identities;
    }

    private PreparedStatement selectCurrent(String columns, String commune) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(
                        "select village, household_number, discriminator, "
                                + columns
                                + " from household where "
                                + Sql.OF_ROUND
                                + " and superseded_by = 0 and commune = ?");
        Sql.bind(select, round.province(), round.year(), commune);
        return select;
    }

    private static HouseholdKey key(String commune, ResultSet row) throws SQLException {
        return new HouseholdKey(commune, row.getString(1), row.getString(2), row.getString(3));
    }

    @Override
    public void close() throws SQLException {
        close.close();
        insert.close();
        members.close();
    }
}
