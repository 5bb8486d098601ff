package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.register.ImportHistory;
import vn.rasoat.api.register.ImportTimes;
import vn.rasoat.api.round.RoundKey;

/** Reads times of imports from receipts and from the change sets that rows name. */
@Component(service = ImportHistory.class)
public final class JdbcImportHistory implements ImportHistory {

    private final DataStore store;

    /**
     * A history on a store.
     *
     * @param store holds the receipts
     */
    @Activate
    public JdbcImportHistory(@Reference DataStore store) {
        this.store = store;
    }

    @Override
    public ImportTimes times(RoundKey round) {
        return store.inSnapshot(
                connection -> {
                    if (RoundTable.find(connection, round).isEmpty()) {
                        throw RoundTable.unknown(round);
                    }
                    return new Reading(connection, round).times();
                });
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** One reading; undos have no receipt, so the rows that they write say nothing of an import. */
    private static final class Reading {

        private final Connection connection;
        private final RoundKey round;
        private final Map<Integer, Instant> imports = new HashMap<>();
        private final Map<String, Instant> refused = new HashMap<>();
        private final Map<String, ImportTimes.Period> communes = new HashMap<>();
        private final Map<ImportTimes.Village, ImportTimes.Period> villages = new HashMap<>();

        Reading(Connection connection, RoundKey round) {
            this.connection = connection;
            this.round = round;
        }

        ImportTimes times() throws SQLException {
            UndoLog undos = UndoLog.of(connection, round);
            each(
                    "change_no, unit, received_at, state from receipt",
                    row -> {
                        if (undos.undoInForce(row.getInt(1)).isEmpty()) {
                            receipt(row);
                        }
                    });
            // what refused a file as a whole stores nothing, so its receipt lies with the trials
            each(
                    "unit, received_at, state, mode from trial_receipt",
                    row -> {
                        if (ImportState.valueOf(row.getString(3)) == ImportState.NOTHING_IMPORTED
                                && !row.getString(4).equals(ImportMode.DRY_RUN.name())) {
                            refuse(row.getString(1), Instant.parse(row.getString(2)));
                        }
                    });
            each(
                    "change_no, commune from change_commune",
                    row -> add(communes, row.getString(2), row.getInt(1)));
            // every version, not the current one alone: a corrected household came in before
            each(
                    "distinct added_by, commune, village from household",
                    row -> {
                        String commune = row.getString(2);
                        add(communes, commune, row.getInt(1));
                        add(
                                villages,
                                new ImportTimes.Village(commune, row.getString(3)),
                                row.getInt(1));
                    });
            return new ImportTimes(communes, villages, refused);
        }

        private void receipt(ResultSet row) throws SQLException {
            Instant received = Instant.parse(row.getString(3));
            if (ImportState.valueOf(row.getString(4)) == ImportState.IMPORTED) {
                imports.put(row.getInt(1), received);
            } else {
                refuse(row.getString(2), received);
            }
        }

        private void refuse(String unit, Instant received) {
            refused.merge(unit, received, (one, two) -> one.isAfter(two) ? one : two);
        }

        private <K> void add(Map<K, ImportTimes.Period> periods, K place, int change) {
            Instant received = imports.get(change);
            if (received != null) {
                periods.merge(
                        place,
                        new ImportTimes.Period(received, received),
                        ImportTimes.Period::with);
            }
        }

        private void each(String what, Row row) throws SQLException {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + what + " where " + Sql.OF_ROUND)) {
                Sql.bind(select, round.province(), round.year());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        row.read(rows);
                    }
                }
            }
        }
    }
}
