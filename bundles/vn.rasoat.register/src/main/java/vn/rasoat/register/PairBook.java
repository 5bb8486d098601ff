package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.register.PersonLookup.Node;
import vn.rasoat.register.people.HouseholdFacts;

/**
 * Tells what holds for pairs now: from the evidence, from the decisions, and from the households
 * that the rounds hold. Nothing of it is stored.
 */
final class PairBook implements AutoCloseable {

    private static final int REMEMBERED = 5000;

    /** A household as its round holds it. */
    record Current(RegisterPlace place, long print) {}

    private final int margin;
    private final PairTable pairs;
    private final DecisionTable decisions;
    private final PreparedStatement households;
    private final Map<Node, Optional<Current>> current = remembering();
    private final Map<Node, List<Pair>> pairsOf = remembering();

    PairBook(Connection connection, int margin) throws SQLException {
        this.margin = margin;
        pairs = new PairTable(connection);
        decisions = new DecisionTable(connection);
        households =
                connection.prepareStatement(
                        "select commune, village, household_number, discriminator, content_sha256"
                                + " from household where "
                                + Sql.OF_ROUND
                                + " and household_id = ? and superseded_by = 0");
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    DecisionTable decisions() {
        return decisions;
    }

    /** The pair of the contents that the households have now. */
    Optional<Pair> find(String id) throws SQLException {
        for (Pair pair : pairs.of(id)) {
            if (holds(pair)) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    Optional<Current> current(Node node) throws SQLException {
        Optional<Current> known = current.get(node);
        if (known == null) {
            known = read(node);
            current.put(node, known);
        }
        return known;
    }

    private Optional<Current> read(Node node) throws SQLException {
        Sql.bind(households, node.round().province(), node.round().year(), node.household());
        try (ResultSet row = households.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            HouseholdKey key =
                    new HouseholdKey(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            return Optional.of(
                    new Current(
                            new RegisterPlace(
                                    node.round(),
                                    node.household(),
                                    key.commune(),
                                    key.village(),
                                    key.number()),
                            HouseholdFacts.print(key, row.getString(5))));
        }
    }

    /** Whether both households still have the contents that were compared. */
    boolean holds(Pair pair) throws SQLException {
        return has(pair.a(), pair.aPrint()) && has(pair.b(), pair.bPrint());
    }

    private boolean has(Node node, long print) throws SQLException {
        Optional<Current> now = current(node);
        return now.isPresent() && now.get().print() == print;
    }

    private List<Pair> holding(Node node) throws SQLException {
        List<Pair> known = pairsOf.get(node);
        if (known == null) {
            known = new ArrayList<>();
            for (Pair pair : pairs.of(node)) {
                if (pair.grade() != Pair.Grade.NONE && holds(pair)) {
                    known.add(pair);
                }
            }
            pairsOf.put(node, known);
        }
        return known;
    }

    private Set<Pair> rivals(Pair pair) throws SQLException {
        Set<Pair> rivals = new HashSet<>(holding(pair.a()));
        rivals.addAll(holding(pair.b()));
        rivals.removeIf(other -> !pair.rivals(other));
        return rivals;
    }

    /** What holds for a pair of contents that the households have now. */
    Standing standing(Pair pair) throws SQLException {
        switch (decisions.last(pair.id())) {
            case SAME:
                return Standing.SAME;
            case DIFFERENT:
                return Standing.DIFFERENT;
            case LATER:
                return Standing.LATER;
            default:
                break;
        }
        if (pair.sameRound()) {
            return Standing.QUEUED;
        }
        Set<Pair> rivals = rivals(pair);
        if (sure(pair, rivals)) {
            return Standing.TAKEN;
        }
        for (Pair rival : rivals) {
            MatchChoice choice = decisions.last(rival.id());
            if (choice == MatchChoice.SAME
                    || choice == MatchChoice.REVOKED && sure(rival, rivals(rival))) {
                return Standing.SETTLED;
            }
        }
        return Standing.QUEUED;
    }

    /** The rule of taking: sure, and every rival is weaker by the margin. */
    private boolean sure(Pair pair, Set<Pair> rivals) throws SQLException {
        if (pair.grade() != Pair.Grade.SURE) {
            return false;
        }
        for (Pair rival : rivals) {
            MatchChoice choice = decisions.last(rival.id());
            if (choice == MatchChoice.SAME
                    || choice != MatchChoice.DIFFERENT && rival.points() > pair.points() - margin) {
                return false;
            }
        }
        return true;
    }

    /** All records of one household, in the order of their rounds. */
    Set<Node> linked(Node node) throws SQLException {
        Set<Node> found = new TreeSet<>(Set.of(node));
        List<Node> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            Node next = open.remove(open.size() - 1);
            for (Pair pair : holding(next)) {
                Standing standing = standing(pair);
                if ((standing == Standing.TAKEN || standing == Standing.SAME)
                        && found.add(pair.other(next))) {
                    open.add(pair.other(next));
                }
            }
        }
        return found;
    }

    MatchSummary summary(Pair pair) throws SQLException {
        return new MatchSummary(
                pair.id(),
                current(pair.a()).orElseThrow().place(),
                current(pair.b()).orElseThrow().place(),
                pair.points(),
                standing(pair));
    }

    @Override
    public void close() throws SQLException {
        try (pairs;
                decisions;
                households) {
            // all three, also where closing one fails
        }
    }
}
