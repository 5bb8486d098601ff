package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.people.SharedPersons;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.register.PersonLookup.Node;
import vn.rasoat.register.people.Comparison;
import vn.rasoat.register.people.HouseholdFacts;
import vn.rasoat.register.people.Keys;
import vn.rasoat.register.people.PersonFacts;
import vn.rasoat.register.people.Weights;

/**
 * Compares the households that a change set brought with those of every round of the province that
 * is near enough. Chunk by chunk: first the persons of a chunk are written with their keys, then
 * every key is looked up, so that two households of one file find each other, too.
 */
final class Recognition implements AutoCloseable {

    private static final int CHUNK = 250;
    private static final Weights WEIGHTS = Weights.load();

    private final Connection connection;
    private final RoundKey round;
    private final int changeSet;
    private final Map<RoundKey, LocalDate> days = new TreeMap<>(RoundTable.ORDER);
    private final CommuneKin kin;
    private final FactsReader reader;
    private final PersonTable persons;
    private final PersonLookup numbers;
    private final PersonLookup births;
    private final PersonLookup places;
    private final PairTable pairs;
    private final Map<String, Pair> found = new LinkedHashMap<>();
    private final Map<String, SharedPersons> shared = new TreeMap<>();
    private int bounded;

    private Recognition(
            Connection connection, RoundKey round, int changeSet, Optional<UnitDirectory> units)
            throws SQLException {
        this.connection = connection;
        this.round = round;
        this.changeSet = changeSet;
        for (Round each : RoundTable.all(connection)) {
            if (each.key().province().equals(round.province())) {
                days.put(each.key(), each.startsOn());
            }
        }
        kin = new CommuneKin(units, round.province());
        reader = new FactsReader(connection);
        persons = new PersonTable(connection);
        numbers = new PersonLookup(connection, "number_hash", WEIGHTS.largestBlock());
        births = new PersonLookup(connection, "birth_hash", WEIGHTS.largestBlock());
        places = new PersonLookup(connection, "place_hash", WEIGHTS.largestBlock());
        pairs = new PairTable(connection);
    }

    static Weights weights() {
        return WEIGHTS;
    }

    /**
     * Compares what a change set added, which must be written.
     *
     * @param unchanged households that came as the round holds them: what was found of them before
     *     is said again, because the same file again gets the same receipt
     */
    static MatchFindings of(
            Connection connection,
            RoundKey round,
            int changeSet,
            List<String> unchanged,
            Optional<UnitDirectory> units)
            throws SQLException {
        MatchingLock.take(connection, round.province());
        try (Recognition recognition = new Recognition(connection, round, changeSet, units)) {
            return recognition.run(unchanged);
        }
    }

    private MatchFindings run(List<String> unchanged) throws SQLException {
        boolean compared = false;
        for (RoundKey each : days.keySet()) {
            if (!MatchingLock.indexed(connection, each)) {
                compare(each, ids(each, "superseded_by = ?", 0));
                MatchingLock.index(connection, each);
                compared |= each.equals(round);
            }
        }
        if (!compared) {
            compare(round, ids(round, "added_by = ? and superseded_by = 0", changeSet));
        }
        try (PairBook book = new PairBook(connection, WEIGHTS.margin())) {
            recall(book, unchanged);
            return findings(book);
        }
    }

    private void recall(PairBook book, List<String> unchanged) throws SQLException {
        for (String id : unchanged) {
            for (Pair pair : pairs.of(new Node(round, id))) {
                if (book.holds(pair)) {
                    found.put(pair.id(), pair);
                    if (pair.shared() > 0) {
                        shared.put(
                                pair.id(),
                                new SharedPersons(
                                        pair.id(),
                                        book.current(pair.a()).orElseThrow().place(),
                                        book.current(pair.b()).orElseThrow().place(),
                                        pair.shared()));
                    }
                }
            }
        }
    }

    private List<String> ids(RoundKey of, String which, int number) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select household_id from household where "
                                + Sql.OF_ROUND
                                + " and "
                                + which
                                + " order by household_id")) {
            Sql.bind(select, of.province(), of.year(), number);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private void compare(RoundKey of, List<String> ids) throws SQLException {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<FactsReader.Version> chunk = new ArrayList<>();
            for (String id : ids.subList(from, Math.min(ids.size(), from + CHUNK))) {
                reader.current(of, id).ifPresent(chunk::add);
            }
            compare(chunk);
        }
    }

    private void compare(List<FactsReader.Version> chunk) throws SQLException {
        Map<Node, HouseholdFacts> known = new HashMap<>();
        for (FactsReader.Version version : chunk) {
            persons.add(reader, version);
            known.put(node(version.facts()), version.facts());
        }
        persons.flush();
        Blocks blocks = new Blocks(chunk);
        Map<String, Pair> made = new LinkedHashMap<>();
        for (FactsReader.Version version : chunk) {
            HouseholdFacts household = version.facts();
            boolean own = household.round().equals(round) && version.addedBy() == changeSet;
            for (Node candidate : blocks.candidates(household, own)) {
                HouseholdFacts other = known.get(candidate);
                if (other == null) {
                    other =
                            reader.current(candidate.round(), candidate.household())
                                    .map(FactsReader.Version::facts)
                                    .orElse(null);
                }
                // a household that is gone, or a description that it had before
                if (other != null) {
                    known.put(candidate, other);
                    compare(household, other, own, made);
                }
            }
        }
        for (Pair pair : made.values()) {
            pairs.add(pair);
        }
        pairs.flush();
    }

    private void compare(
            HouseholdFacts one, HouseholdFacts two, boolean own, Map<String, Pair> made)
            throws SQLException {
        boolean first = node(one).compareTo(node(two)) < 0;
        HouseholdFacts a = first ? one : two;
        HouseholdFacts b = first ? two : one;
        String id = Pair.id(node(a), node(b));
        Comparison comparison = new Comparison(WEIGHTS, a, b, sameCommune(a, b));
        boolean oneRound = a.round().equals(b.round());
        int persons = oneRound ? comparison.sharedPersons() : 0;
        Pair.Grade grade = grade(comparison.points());
        if (grade == Pair.Grade.NONE && persons == 0) {
            return;
        }
        Pair pair =
                new Pair(
                        id,
                        node(a),
                        a.print(),
                        node(b),
                        b.print(),
                        comparison.points(),
                        grade,
                        persons);
        made.put(id, pair);
        if (own) {
            found.put(id, pair);
            if (persons > 0) {
                shared.put(id, new SharedPersons(id, a.place(), b.place(), persons));
            }
        }
    }

    static Pair.Grade grade(int points) {
        if (points >= WEIGHTS.sure()) {
            return Pair.Grade.SURE;
        }
        return points >= WEIGHTS.doubtful() ? Pair.Grade.DOUBTFUL : Pair.Grade.NONE;
    }

    private boolean sameCommune(HouseholdFacts a, HouseholdFacts b) {
        return kin.of(a.key().commune(), days.get(a.round()), days.get(b.round()))
                .contains(b.key().commune());
    }

    private static Node node(HouseholdFacts household) {
        return new Node(household.round(), household.id());
    }

    private MatchFindings findings(PairBook book) throws SQLException {
        int taken = 0;
        int doubtful = 0;
        for (Pair pair : found.values()) {
            MatchChoice choice = book.decisions().last(pair.id());
            if (choice == MatchChoice.DIFFERENT) {
                shared.remove(pair.id());
            }
            if (pair.grade() == Pair.Grade.NONE) {
                continue;
            }
            boolean plain =
                    choice == MatchChoice.REVOKED
                            && pair.grade() == Pair.Grade.SURE
                            && !pair.sameRound()
                            && pairs.alone(pair);
            Standing standing = plain ? Standing.TAKEN : book.standing(pair);
            if (standing == Standing.TAKEN) {
                taken++;
            } else if (standing == Standing.QUEUED) {
                doubtful++;
            }
        }
        return new MatchFindings(
                taken, doubtful, bounded, WEIGHTS.largestBlock(), List.copyOf(shared.values()));
    }

    @Override
    public void close() throws SQLException {
        try (reader;
                persons;
                numbers;
                births;
                places;
                pairs) {
            // all of them, also where closing one fails
        }
    }

    /** The blocks of all persons of a chunk. */
    private final class Blocks {

        private final Map<Long, List<Node>> byNumber;
        private final Map<Long, List<Node>> byBirth;
        private final Map<Long, List<Node>> byPlace;

        Blocks(List<FactsReader.Version> chunk) throws SQLException {
            Set<Long> number = new HashSet<>();
            Set<Long> birth = new HashSet<>();
            Set<Long> place = new HashSet<>();
            for (FactsReader.Version version : chunk) {
                HouseholdFacts household = version.facts();
                number.addAll(keys(household, Keys::number));
                birth.addAll(keys(household, Keys::birth));
                place.addAll(placeKeys(household));
            }
            byNumber = numbers.find(number);
            byBirth = births.find(birth);
            byPlace = places.find(place);
        }

        private List<Long> keys(
                HouseholdFacts household, BiFunction<String, PersonFacts, OptionalLong> key) {
            List<Long> keys = new ArrayList<>();
            for (PersonFacts person : household.persons()) {
                key.apply(round.province(), person).ifPresent(keys::add);
            }
            return keys;
        }

        private List<Long> placeKeys(HouseholdFacts household) {
            List<Long> keys = new ArrayList<>();
            Set<String> communes =
                    kin.over(
                            household.key().commune(),
                            days.get(household.round()),
                            List.copyOf(days.values()));
            for (int i = 0; i < household.persons().size(); i++) {
                PersonFacts person = household.persons().get(i);
                for (String commune : communes) {
                    Keys.place(round.province(), commune, person, household.headed() && i == 0)
                            .ifPresent(keys::add);
                }
            }
            return keys;
        }

        /** Every household that shares a key, except through a key that too many share. */
        Set<Node> candidates(HouseholdFacts household, boolean own) {
            Set<Node> candidates = new HashSet<>();
            boolean whole = true;
            for (long key : keys(household, Keys::number)) {
                whole &= take(byNumber.get(key), candidates);
            }
            for (long key : keys(household, Keys::birth)) {
                whole &= take(byBirth.get(key), candidates);
            }
            for (long key : placeKeys(household)) {
                whole &= take(byPlace.get(key), candidates);
            }
            if (!household.registerId().isEmpty()) {
                for (RoundKey other : days.keySet()) {
                    candidates.add(new Node(other, household.registerId()));
                }
            }
            if (!whole && own) {
                bounded++;
            }
            Node self = node(household);
            candidates.removeIf(
                    other ->
                            other.equals(self)
                                    || Math.abs(other.round().year() - self.round().year())
                                            > WEIGHTS.yearsApart());
            return candidates;
        }

        private boolean take(List<Node> block, Set<Node> candidates) {
            if (block == null) {
                return true;
            }
            if (block.size() > WEIGHTS.largestBlock()) {
                return false;
            }
            candidates.addAll(block);
            return true;
        }
    }
}
