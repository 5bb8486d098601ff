package vn.rasoat.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A change set is one transaction that holds its round until it ends, so imports into one round
 * follow each other.
 *
 * <p>A covered commune gets the opening list of this change set and nothing else: entries that the
 * round held and this change set does not bring are closed.
 */
final class JdbcChangeSet implements ChangeSet {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcChangeSet.class);

    @FunctionalInterface
    private interface Write<T> {
        T run() throws SQLException;
    }

    /** The held receipt that ends with the commit. */
    private record HeldEnd(String id, HeldReceipt.Decision decision) {}

    private final Connection connection;
    private final RoundKey round;
    private final String id = UUID.randomUUID().toString();
    private final int number;
    private final Savepoint nothing;
    private final HouseholdTable households;
    private final VersionedTable cover;
    private final VersionedTable opening;
    private final VersionedTable events;
    private final VersionedTable residents;
    private final Set<String> covered = new TreeSet<>();
    private final Set<String> communes = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> changedLists = new HashSet<>();
    private final Set<List<String>> openingKeys = new HashSet<>();
    private final Optional<UnitDirectory> units;
    private MatchFindings findings;
    private HeldEnd releases;
    private boolean put;
    private boolean usable = true;
    private boolean closed;

    /** Takes over the connection once it returns. */
    JdbcChangeSet(
            Connection connection, RoundKey round, Optional<UnitDirectory> units, int batchRows)
            throws SQLException {
        this.units = units;
        this.connection = connection;
        this.round = round;
        RoundTable.lock(connection, round);
        // what comes behind it can be taken back without letting go of the round
        nothing = connection.setSavepoint();
        number = ChangeSetTable.add(connection, round, id);
        households = new HouseholdTable(connection, round, number, batchRows);
        cover = new VersionedTable(connection, round, number, Shapes.COVER, batchRows);
        opening = new VersionedTable(connection, round, number, Shapes.OPENING, batchRows);
        events = new VersionedTable(connection, round, number, Shapes.EVENT, batchRows);
        residents = new VersionedTable(connection, round, number, Shapes.RESIDENTS, batchRows);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<RowOutcome> putHouseholds(List<SurveyedHousehold> surveys) {
        if (findings != null) {
            throw new IllegalStateException("the households of " + id + " were compared already");
        }
        surveys.forEach(survey -> communes.add(survey.key().commune()));
        List<RowOutcome> outcomes = write(() -> households.put(surveys));
        put |= !surveys.isEmpty();
        for (int i = 0; i < outcomes.size(); i++) {
            note(surveys.get(i).key().commune(), outcomes.get(i));
        }
        return outcomes;
    }

    @Override
    public void coverOpeningList(Set<String> communes) {
        covered.addAll(communes);
        this.communes.addAll(communes);
    }

    @Override
    public RowOutcome put(OpeningEntry entry) {
        List<String> key = Shapes.key(entry.key());
        openingKeys.add(key);
        communes.add(entry.key().commune());
        RowOutcome outcome =
                write(
                        () ->
                                opening.put(
                                        key,
                                        List.of(entry.openingClass().word(), entry.persons())));
        if (outcome != RowOutcome.UNCHANGED) {
            changedLists.add(entry.key().commune());
        }
        return note(entry.key().commune(), outcome);
    }

    @Override
    public RowOutcome put(HouseholdEvent event) {
        communes.add(event.key().commune());
        LocalDate date = event.date().equals(LocalDate.MIN) ? null : event.date();
        return note(
                event.key().commune(),
                write(
                        () ->
                                events.put(
                                        Shapes.key(event),
                                        Arrays.asList(
                                                date,
                                                event.recognisedClass().word(),
                                                event.persons()))));
    }

    @Override
    public RowOutcome put(Residents totals) {
        communes.add(totals.commune());
        return note(
                totals.commune(),
                write(
                        () ->
                                residents.put(
                                        List.of(totals.commune()),
                                        List.of(totals.households(), totals.persons()))));
    }

    private RowOutcome note(String commune, RowOutcome outcome) {
        if (outcome != RowOutcome.UNCHANGED) {
            changed.add(commune);
        }
        return outcome;
    }

    @Override
    public MatchFindings recognise() {
        if (findings == null && !put) {
            // nothing to compare, so nobody has to wait for it
            findings = MatchFindings.NONE;
        }
        if (findings == null) {
            findings =
                    write(
                            () -> {
                                households.flush();
                                return Recognition.of(
                                        connection, round, number, households.unchanged(), units);
                            });
        }
        return findings;
    }

    /** After a failure nothing of this change set may be kept. */
    private <T> T write(Write<T> write) {
        requireUsable();
        usable = false;
        try {
            T outcome = write.run();
            usable = true;
            return outcome;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private void requireUsable() {
        if (!usable) {
            throw new IllegalStateException("change set " + id + " has ended or failed");
        }
    }

    @Override
    public void releases(String heldId, String person, String reason) {
        HeldTable.require(person, reason);
        write(
                () -> {
                    HeldReceipt held = HeldTable.requirePending(connection, heldId);
                    if (!held.round().equals(round)) {
                        throw new IllegalArgumentException(held + " is of another round");
                    }
                    releases =
                            new HeldEnd(
                                    heldId,
                                    new HeldReceipt.Decision(person, reason, Instant.now()));
                    return held;
                });
    }

    @Override
    public void commit(Receipt receipt, Stream<RowReport> rows) {
        // a change set that is committed without asking is compared all the same
        recognise();
        requireOwn(receipt, true);
        try {
            finish();
            ReceiptTable.STORED.insert(connection, round, number, receipt);
            RowReports.insert(connection, receipt, rows);
            if (releases != null) {
                HeldTable.end(
                        connection,
                        releases.id(),
                        HeldReceipt.State.RELEASED,
                        releases.decision(),
                        id);
            }
            connection.commit();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public void abandon(Receipt receipt, Stream<RowReport> rows) {
        requireOwn(receipt, false);
        try {
            finish();
            connection.rollback(nothing);
            int trial = TrialTable.add(connection, round, id);
            ReceiptTable.TRIED.insert(connection, round, trial, receipt);
            RowReports.insert(connection, receipt, rows);
            if (receipt.state() == ImportState.HELD) {
                HeldTable.insert(connection, round, trial);
            }
            connection.commit();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private void requireOwn(Receipt receipt, boolean stored) {
        requireUsable();
        if (!receipt.id().equals(id) || !receipt.round().equals(round)) {
            throw new IllegalArgumentException("receipt of another change set");
        }
        if (receipt.stored() != stored) {
            throw new IllegalArgumentException(
                    "receipt says " + receipt.mode() + " " + receipt.state());
        }
        usable = false;
    }

    /** Writes all that is still waiting. */
    private void finish() throws SQLException {
        for (String commune : covered) {
            if (opening.keepOnly(commune, openingKeys)) {
                changedLists.add(commune);
            }
            coverList(commune);
        }
        changed.addAll(changedLists);
        if (!changed.isEmpty()) {
            SubmissionTable.requireOpen(connection, round, changed);
        }
        households.flush();
        cover.flush();
        opening.flush();
        events.flush();
        residents.flush();
        CountTable.touch(connection, round, changed);
        ChangeSetTable.addCommunes(connection, round, number, communes);
    }

    /**
     * A list is one statement about its commune. So that an earlier import cannot be undone under
     * the entries which this one left as they were, a changed list is a new version as a whole.
     */
    private void coverList(String commune) throws SQLException {
        List<String> key = List.of(commune);
        RowOutcome outcome = note(commune, cover.put(key, List.of()));
        if (outcome == RowOutcome.UNCHANGED && changedLists.contains(commune)) {
            cover.renew(key);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        usable = false;
        // Closing the connection gives it back; what was not committed is rolled back first.
        try (connection;
                households;
                cover;
                opening;
                events;
                residents) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("Closing change set {} failed", id, StoreFailure.of(e));
        }
    }
}
