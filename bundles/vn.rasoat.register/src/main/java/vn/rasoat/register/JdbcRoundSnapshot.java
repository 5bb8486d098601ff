package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

/** Reads inside one transaction with snapshot isolation, households commune by commune. */
final class JdbcRoundSnapshot implements RoundSnapshot, AutoCloseable {

    private static final String ORDER =
            " order by commune, village, household_number, discriminator";

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final RoundKey round;
    private final Set<String> communes;
    private final HouseholdReader households;
    private boolean open = true;

    JdbcRoundSnapshot(Connection connection, RoundKey round, Set<String> communes) {
        this.connection = connection;
        this.round = round;
        this.communes = new TreeSet<>(communes);
        households = new HouseholdReader(connection, round);
    }

    @Override
    public int lastChangeSet() {
        try {
            requireOpen();
            return ChangeSetTable.last(connection, round);
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
                households.forEach(commune, consumer);
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public void forEachHousehold(Set<String> some, Consumer<RegisteredHousehold> consumer) {
        try {
            requireOpen();
            for (String commune : new TreeSet<>(some)) {
                if (!communes.isEmpty() && !communes.contains(commune)) {
                    throw new IllegalArgumentException("the snapshot has no " + commune);
                }
                households.forEach(commune, consumer);
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public Map<String, Long> stamps() {
        try {
            requireOpen();
            return CountTable.stamps(connection, round);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public Map<String, KeptCount> keptCounts(String layout) {
        try {
            requireOpen();
            return CountTable.kept(connection, round, layout, communes);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public Optional<RegisteredHousehold> household(String id) {
        try {
            requireOpen();
            return households
                    .find(id)
                    .filter(
                            household ->
                                    communes.isEmpty()
                                            || communes.contains(
                                                    household.survey().key().commune()));
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
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
