package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.HouseholdIdentity;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.people.MatchCase;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchDecision;
import vn.rasoat.api.people.MatchPage;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.SharedPersons;
import vn.rasoat.api.people.SharedPersonsPage;
import vn.rasoat.api.people.Standing;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.register.PersonLookup.Node;
import vn.rasoat.register.people.Comparison;
import vn.rasoat.register.people.HouseholdFacts;
import vn.rasoat.register.people.Weights;

/** Who is who, from the pairs and decisions of the store. */
@Component(service = HouseholdMatches.class)
public final class JdbcHouseholdMatches implements HouseholdMatches {

    private static final Weights WEIGHTS = Recognition.weights();
    private static final String OF_ROUND = " p.province = ? and (p.a_year = ? or p.b_year = ?)";
    private static final String RIVAL =
            " exists (select 1 from household_pair r where r.province = p.province"
                    + " and r.a_year = p.a_year and r.b_year = p.b_year"
                    + " and r.pair_id <> p.pair_id and r.%1$s_household = p.%1$s_household)";

    private final DataStore store;
    private final Optional<UnitDirectory> units;
    private final Clock clock;

    /**
     * Matches in a store.
     *
     * @param store holds the pairs
     * @param units tells which communes of two rounds are of one territory
     */
    @Activate
    public JdbcHouseholdMatches(@Reference DataStore store, @Reference UnitDirectory units) {
        this(store, Optional.of(units), Clock.systemUTC());
    }

    JdbcHouseholdMatches(DataStore store, Optional<UnitDirectory> units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public MatchPage find(MatchQuery query) {
        return store.inSnapshot(
                connection -> {
                    requireRound(connection, query.round());
                    try (PairBook book = new PairBook(connection, WEIGHTS.margin())) {
                        return page(connection, book, query);
                    }
                });
    }

    private static void requireRound(Connection connection, RoundKey round) throws SQLException {
        if (RoundTable.find(connection, round).isEmpty()) {
            throw RoundTable.unknown(round);
        }
    }

    /** Pairs that the evidence alone settles are looked at only where they are asked for. */
    private static String among(Standing standing) {
        return switch (standing) {
            case TAKEN -> " and p.grade = 'SURE' and p.a_year <> p.b_year";
            case QUEUED, SETTLED ->
                    " and p.grade <> 'NONE' and (p.grade = 'DOUBTFUL' or p.a_year = p.b_year or"
                            + RIVAL.formatted("a")
                            + " or"
                            + RIVAL.formatted("b")
                            + ")";
            case LATER, SAME, DIFFERENT ->
                    " and exists (select 1 from match_decision d where d.pair_id = p.pair_id)";
        };
    }

    private static MatchPage page(Connection connection, PairBook book, MatchQuery query)
            throws SQLException {
        List<MatchSummary> matches = new ArrayList<>();
        int total = 0;
        RoundKey round = query.round();
        try (PreparedStatement select =
                connection.prepareStatement(
                        PairTable.SELECT
                                + OF_ROUND
                                + among(query.standing())
                                + " order by p.pair_id")) {
            Sql.bind(select, round.province(), round.year(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Pair pair = PairTable.pair(rows);
                    if (!book.holds(pair)
                            || !fits(book, pair, query.commune())
                            || book.standing(pair) != query.standing()) {
                        continue;
                    }
                    if (total >= query.offset() && matches.size() < query.limit()) {
                        matches.add(book.summary(pair));
                    }
                    total++;
                }
            }
        }
        return new MatchPage(matches, query.offset(), total);
    }

    private static boolean fits(PairBook book, Pair pair, Optional<String> commune)
            throws SQLException {
        return commune.isEmpty()
                || book.current(pair.a()).orElseThrow().place().commune().equals(commune.get())
                || book.current(pair.b()).orElseThrow().place().commune().equals(commune.get());
    }

    @Override
    public MatchCase get(String id) {
        return store.inSnapshot(connection -> get(connection, id));
    }

    private MatchCase get(Connection connection, String id) throws SQLException {
        try (PairBook book = new PairBook(connection, WEIGHTS.margin());
                Identities identities = new Identities(connection, book, WEIGHTS.largestBlock())) {
            Pair pair = pair(book, id);
            HouseholdFacts left = identities.facts(pair.a());
            HouseholdFacts right = identities.facts(pair.b());
            return new MatchCase(
                    book.summary(pair),
                    identities.record(pair.a()),
                    identities.record(pair.b()),
                    new Comparison(WEIGHTS, left, right, sameCommune(connection, left, right))
                            .evidence(),
                    book.decisions().of(id));
        }
    }

    private static Pair pair(PairBook book, String id) throws SQLException {
        return book.find(id)
                .orElseThrow(() -> new RejectedRequestException(IssueCode.MATCH_UNKNOWN, id));
    }

    private boolean sameCommune(Connection connection, HouseholdFacts a, HouseholdFacts b)
            throws SQLException {
        Round first = RoundTable.find(connection, a.round()).orElseThrow();
        Round second = RoundTable.find(connection, b.round()).orElseThrow();
        return new CommuneKin(units, a.round().province())
                .of(a.key().commune(), first.startsOn(), second.startsOn())
                .contains(b.key().commune());
    }

    @Override
    public MatchCase decide(String id, MatchChoice choice, String person, String reason) {
        Accountability.require("person", person, DecisionTable.LONGEST_PERSON);
        Accountability.require("reason", reason, DecisionTable.LONGEST_REASON);
        return store.inTransaction(
                connection -> {
                    try (PairBook book = new PairBook(connection, WEIGHTS.margin())) {
                        Pair pair = pair(book, id);
                        if (choice == MatchChoice.REVOKED
                                && book.decisions().last(id) == MatchChoice.REVOKED) {
                            throw new RejectedRequestException(
                                    IssueCode.REQUEST_INVALID, "choice=revoked");
                        }
                        add(book, pair, new MatchDecision(choice, person, reason, clock.instant()));
                    }
                    return get(connection, id);
                });
    }

    private static void add(PairBook book, Pair pair, MatchDecision decision) throws SQLException {
        try {
            book.decisions().add(pair.id(), decision);
        } catch (SQLException e) {
            if (Sql.EXISTS.equals(e.getSQLState())) {
                // somebody else decides in this moment
                throw new RejectedRequestException(
                        IssueCode.ROUND_BUSY, pair.b().round().toString());
            }
            throw e;
        }
    }

    @Override
    public SharedPersonsPage duplicates(RoundKey round, int offset, int limit) {
        MatchQuery.requirePage(offset, limit);
        return store.inSnapshot(
                connection -> {
                    requireRound(connection, round);
                    try (PairBook book = new PairBook(connection, WEIGHTS.margin())) {
                        return duplicates(connection, book, round, offset, limit);
                    }
                });
    }

    private static SharedPersonsPage duplicates(
            Connection connection, PairBook book, RoundKey round, int offset, int limit)
            throws SQLException {
        TreeMap<String, SharedPersons> page = new TreeMap<>();
        int total = 0;
        try (PreparedStatement select =
                connection.prepareStatement(
                        PairTable.SELECT
                                + "p.province = ? and p.a_year = ? and p.b_year = p.a_year"
                                + " and p.shared_persons > 0 order by p.pair_id")) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Pair pair = PairTable.pair(rows);
                    if (!book.holds(pair)
                            || book.decisions().last(pair.id()) == MatchChoice.DIFFERENT) {
                        continue;
                    }
                    if (total >= offset && page.size() < limit) {
                        page.put(
                                pair.id(),
                                new SharedPersons(
                                        pair.id(),
                                        book.current(pair.a()).orElseThrow().place(),
                                        book.current(pair.b()).orElseThrow().place(),
                                        pair.shared()));
                    }
                    total++;
                }
            }
        }
        return new SharedPersonsPage(List.copyOf(page.values()), offset, total);
    }

    @Override
    public HouseholdIdentity identity(RoundKey round, String household) {
        return store.inSnapshot(
                connection -> {
                    try (PairBook book = new PairBook(connection, WEIGHTS.margin());
                            Identities identities =
                                    new Identities(connection, book, WEIGHTS.largestBlock())) {
                        return identities
                                .find(new Node(round, household))
                                .orElseThrow(
                                        () ->
                                                new RejectedRequestException(
                                                        IssueCode.HOUSEHOLD_UNKNOWN,
                                                        household,
                                                        round.toString()));
                    }
                });
    }
}
