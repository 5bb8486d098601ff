package vn.rasoat.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.register.people.HouseholdFacts;
import vn.rasoat.register.people.Keys;
import vn.rasoat.register.people.PersonFacts;

/** Rows of {@code register_person}: the ids of persons, and the keys by which they are found. */
final class PersonTable implements AutoCloseable {

    private final PreparedStatement known;
    private final Batch insert;

    PersonTable(Connection connection) throws SQLException {
        known =
                connection.prepareStatement(
                        "select print, person_id from register_person where "
                                + Sql.OF_ROUND
                                + " and household_id = ?");
        insert =
                new Batch(
                        connection,
                        Sql.insert(
                                "register_person",
                                List.of(
                                        "province",
                                        "review_year",
                                        "household_id",
                                        "print",
                                        "person_id",
                                        "number_hash",
                                        "birth_hash",
                                        "place_hash")));
    }

    /** Ids by description. */
    Map<Long, UUID> known(RoundKey round, String household) throws SQLException {
        Map<Long, UUID> ids = new HashMap<>();
        Sql.bind(known, round.province(), round.year(), household);
        try (ResultSet rows = known.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getLong(1), rows.getObject(2, UUID.class));
            }
        }
        return ids;
    }

    /** Gives ids to the persons of a household that has none of before under another content. */
    void add(FactsReader reader, FactsReader.Version version) throws SQLException {
        HouseholdFacts household = version.facts();
        Map<Long, UUID> ids = known(household.round(), household.id());
        List<Long> prints = household.personPrints();
        if (ids.keySet().containsAll(prints)) {
            return;
        }
        Map<Integer, UUID> corrected =
                ids.isEmpty() ? Map.of() : corrected(reader, version, prints, ids);
        for (int i = 0; i < prints.size(); i++) {
            if (!ids.containsKey(prints.get(i))) {
                UUID id = corrected.get(i);
                add(household, i, prints.get(i), id == null ? own(household, prints.get(i)) : id);
            }
        }
    }

    /** The same whichever file came first: what names the person decides. */
    static UUID own(HouseholdFacts household, long print) {
        String name = household.round() + " " + household.id() + " " + print;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Persons who stood in the version before under another description, by place in the list. */
    private static Map<Integer, UUID> corrected(
            FactsReader reader, FactsReader.Version version, List<Long> prints, Map<Long, UUID> ids)
            throws SQLException {
        HouseholdFacts household = version.facts();
        var before = reader.before(household.round(), household.id(), version.addedBy());
        if (before.isEmpty()) {
            return Map.of();
        }
        List<PersonFacts> earlier = before.get().facts().persons();
        List<Long> earlierPrints = before.get().facts().personPrints();
        Map<Integer, UUID> found = new HashMap<>();
        boolean[] taken = new boolean[earlier.size()];
        for (int i = 0; i < prints.size(); i++) {
            if (ids.containsKey(prints.get(i))) {
                continue;
            }
            for (int j = 0; j < taken.length; j++) {
                UUID id = ids.get(earlierPrints.get(j));
                if (!taken[j]
                        && id != null
                        && !prints.contains(earlierPrints.get(j))
                        && earlier.get(j).alike(household.persons().get(i))) {
                    taken[j] = true;
                    found.put(i, id);
                    break;
                }
            }
        }
        return found;
    }

    private void add(HouseholdFacts household, int place, long print, UUID id) throws SQLException {
        String province = household.round().province();
        PersonFacts person = household.persons().get(place);
        boolean head = household.headed() && place == 0;
        insert.add(
                Arrays.asList(
                        province,
                        household.round().year(),
                        household.id(),
                        print,
                        id,
                        orNull(Keys.number(province, person)),
                        orNull(Keys.birth(province, person)),
                        orNull(Keys.place(province, household.key().commune(), person, head))));
    }

    private static Long orNull(OptionalLong hash) {
        return hash.isPresent() ? hash.getAsLong() : null;
    }

    void flush() throws SQLException {
        insert.flush();
    }

    @Override
    public void close() throws SQLException {
        try (known;
                insert) {
            // both, also where closing one fails
        }
    }
}
