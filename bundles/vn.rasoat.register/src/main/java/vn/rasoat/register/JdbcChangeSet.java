package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.register.ChangeSet;
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

    private final Connection connection;
    private final RoundKey round;
    private final String id = UUID.randomUUID().toString();
    private final int number;
    private final HouseholdTable households;
    private final VersionedTable cover;
    private final VersionedTable opening;
    private final VersionedTable events;
    private final VersionedTable residents;
    private final Set<String> covered = new TreeSet<>();
    private final Set<List<String>> openingKeys = new HashSet<>();
    private boolean usable = true;
    private boolean closed;

    /** Takes over the connection once it returns. */
    JdbcChangeSet(Connection connection, RoundKey round) throws SQLException {
        this.connection = connection;
        this.round = round;
        RoundTable.lock(connection, round);
        number = next();
        households = new HouseholdTable(connection, round, number);
        cover = new VersionedTable(connection, round, number, Shapes.COVER);
        opening = new VersionedTable(connection, round, number, Shapes.OPENING);
        events = new VersionedTable(connection, round, number, Shapes.EVENT);
        residents = new VersionedTable(connection, round, number, Shapes.RESIDENTS);
    }

    private int next() throws SQLException {
        int next = last(connection, round) + 1;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert(
                                "change_set",
                                List.of("province", "review_year", "change_no", "id")))) {
            Sql.bind(insert, round.province(), round.year(), next, id);
            insert.executeUpdate();
        }
        return next;
    }

    static int last(Connection connection, RoundKey round) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select coalesce(max(change_no), 0) from change_set where "
                                + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<RowOutcome> putHouseholds(List<SurveyedHousehold> surveys) {
        return write(() -> households.put(surveys));
    }

    @Override
    public void coverOpeningList(Set<String> communes) {
        covered.addAll(communes);
    }

    @Override
    public RowOutcome put(OpeningEntry entry) {
        List<String> key = Shapes.key(entry.key());
        openingKeys.add(key);
        return write(() -> opening.put(key, List.of(entry.openingClass().word(), entry.persons())));
    }

    @Override
    public RowOutcome put(HouseholdEvent event) {
        LocalDate date = event.date().equals(LocalDate.MIN) ? null : event.date();
        return write(
                () ->
                        events.put(
                                Shapes.key(event),
                                Arrays.asList(
                                        date, event.recognisedClass().word(), event.persons())));
    }

    @Override
    public RowOutcome put(Residents totals) {
        return write(
                () ->
                        residents.put(
                                List.of(totals.commune()),
                                List.of(totals.households(), totals.persons())));
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
    public void commit(Receipt receipt) {
        requireUsable();
        if (!receipt.id().equals(id) || !receipt.round().equals(round)) {
            throw new IllegalArgumentException("receipt of another change set");
        }
        usable = false;
        try {
            for (String commune : covered) {
                cover.put(List.of(commune), List.of());
                opening.keepOnly(commune, openingKeys);
            }
            households.flush();
            cover.flush();
            opening.flush();
            events.flush();
            residents.flush();
            ReceiptTable.insert(connection, round, number, receipt);
            connection.commit();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
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
