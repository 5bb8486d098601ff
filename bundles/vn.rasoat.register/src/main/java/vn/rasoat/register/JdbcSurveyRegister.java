package vn.rasoat.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;

/** Surveys, outcomes and receipts in the store. */
@Component(service = SurveyRegister.class)
public final class JdbcSurveyRegister implements SurveyRegister {

    private final DataStore store;
    private final Optional<UnitDirectory> units;

    /**
     * A register on a store.
     *
     * @param store holds everything
     * @param units tells which communes of two rounds are of one territory
     */
    @Activate
    public JdbcSurveyRegister(@Reference DataStore store, @Reference UnitDirectory units) {
        this.store = store;
        this.units = Optional.of(units);
    }

    /** Without units every commune is its own only kin. */
    JdbcSurveyRegister(DataStore store) {
        this.store = store;
        this.units = Optional.empty();
    }

    @Override
    public ChangeSet begin(RoundKey round) {
        try {
            Connection connection = store.begin();
            try {
                return new JdbcChangeSet(connection, round, units, store.batchRows());
            } catch (SQLException | RuntimeException e) {
                // the pool rolls back first, and takes it back even if that fails
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    @Override
    public Optional<Receipt> receipt(String id) {
        return store.inTransaction(connection -> ReceiptTable.any(connection, id));
    }

    @Override
    public boolean rows(String receiptId, Consumer<RowReport> consumer) {
        return store.inSnapshot(connection -> RowReports.read(connection, receiptId, consumer));
    }

    @Override
    public void saveOutcomes(RoundKey round, int lastChangeSet, Map<String, Outcome> outcomes) {
        store.inTransaction(
                connection -> {
                    RoundTable.lock(connection, round);
                    try (OutcomeTable table = new OutcomeTable(connection, round)) {
                        CountTable.touch(
                                connection,
                                round,
                                table.save(
                                        outcomes,
                                        lastChangeSet,
                                        SubmissionTable.frozen(connection, round)));
                    }
                    return null;
                });
    }

    @Override
    public <T> T read(RoundKey round, Set<String> communes, Function<RoundSnapshot, T> reader) {
        return store.inSnapshot(
                connection -> {
                    if (RoundTable.find(connection, round).isEmpty()) {
                        throw RoundTable.unknown(round);
                    }
                    try (JdbcRoundSnapshot snapshot =
                            new JdbcRoundSnapshot(connection, round, communes)) {
                        return reader.apply(snapshot);
                    }
                });
    }

    @Override
    public void keepCounts(RoundKey round, String layout, Map<String, KeptCount> counts) {
        store.inTransaction(
                connection -> {
                    CountTable.keep(connection, round, layout, counts);
                    return null;
                });
    }
}
