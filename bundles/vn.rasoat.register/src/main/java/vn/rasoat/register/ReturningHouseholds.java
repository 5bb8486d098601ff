package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Households that an undo took away and a later file brings again. They keep their ids, because
 * what was printed or handed on in the meantime names them so.
 */
final class ReturningHouseholds {

    private record Ended(String id, Identity identity) {}

    private final Connection connection;
    private final RoundKey round;
    private final boolean none;

    ReturningHouseholds(Connection connection, RoundKey round) throws SQLException {
        this.connection = connection;
        this.round = round;
        none = UndoLog.of(connection, round).isEmpty();
    }

    /**
     * Finds ids for households that the round does not hold. The name alone is not enough: a file
     * is often undone because its names were wrong.
     *
     * @return id by place in the list
     */
    Map<Integer, String> find(String commune, List<SurveyedHousehold> strangers)
            throws SQLException {
        List<Ended> ended = none || strangers.isEmpty() ? List.of() : ended(commune);
        if (ended.isEmpty()) {
            return Map.of();
        }
        List<Identity> incoming =
                strangers.stream().map(h -> Identity.of(h.key(), h.answers())).toList();
        Map<Integer, String> ids = sameNameAndHead(incoming, ended);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            if (!ids.containsKey(i)) {
                places.add(i);
            }
        }
        Set<String> taken = Set.copyOf(ids.values());
        List<Ended> left = ended.stream().filter(one -> !taken.contains(one.id())).toList();
        SureMatches.find(
                        places.stream().map(incoming::get).toList(),
                        left.stream().map(Ended::identity).toList())
                .forEach((i, e) -> ids.put(places.get(i), left.get(e).id()));
        return ids;
    }

    /** The one that ended last, where several went by that name. */
    private static Map<Integer, String> sameNameAndHead(
            List<Identity> incoming, List<Ended> ended) {
        Map<HouseholdKey, List<Ended>> byName = new HashMap<>();
        for (Ended one : ended) {
            byName.computeIfAbsent(one.identity().key(), k -> new ArrayList<>()).add(one);
        }
        Map<Integer, String> ids = new HashMap<>();
        for (int i = 0; i < incoming.size(); i++) {
            Identity household = incoming.get(i);
            for (Ended one : byName.getOrDefault(household.key(), List.of())) {
                if (one.identity().head().equals(household.head())) {
                    ids.put(i, one.id());
                    break;
                }
            }
        }
        return ids;
    }

    /** As they were when they ended, the last one first. */
    private List<Ended> ended(String commune) throws SQLException {
        List<Ended> ended = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select h.household_id, h.village, h.household_number, h.discriminator,"
                                + " h.answers from change_undo u join household h"
                                + " on h.province = u.province and h.review_year = u.review_year"
                                + " and h.superseded_by = u.change_no"
                                + " where u.province = ? and u.review_year = ? and h.commune = ?"
                                + " and not exists (select 1 from household c"
                                + " where c.province = h.province"
                                + " and c.review_year = h.review_year"
                                + " and c.household_id = h.household_id and c.superseded_by = 0)"
                                + " order by h.superseded_by desc, h.household_id")) {
            Sql.bind(select, round.province(), round.year(), commune);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (seen.add(rows.getString(1))) {
                        HouseholdKey key =
                                new HouseholdKey(
                                        commune,
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4));
                        ended.add(
                                new Ended(
                                        rows.getString(1),
                                        Identity.of(key, Answers.parse(rows.getString(5)))));
                    }
                }
            }
        }
        return ended;
    }
}
