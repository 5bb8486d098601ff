package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.RoundKey;

/** Undo in the store: what a change set added is closed, what it closed is added again. */
@Component(service = ImportUndo.class)
public final class JdbcImportUndo implements ImportUndo {

    private final DataStore store;
    private final Optional<UnitDirectory> units;
    private final Clock clock;

    /**
     * Undo on a store.
     *
     * @param store holds the change sets
     * @param units tells which communes of two rounds are of one territory
     */
    @Activate
    public JdbcImportUndo(@Reference DataStore store, @Reference UnitDirectory units) {
        this(store, Optional.of(units), Clock.systemUTC());
    }

    /** Without units every commune is its own only kin. */
    JdbcImportUndo(DataStore store, Clock clock) {
        this(store, Optional.empty(), clock);
    }

    private JdbcImportUndo(DataStore store, Optional<UnitDirectory> units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public UndoPreview preview(String id) {
        return store.inSnapshot(
                connection -> {
                    ChangeSetTable.Numbered change = ChangeSetTable.get(connection, id);
                    UndoLog undos = UndoLog.of(connection, change.round());
                    Optional<UndoRecord> undone = undone(connection, change, undos);
                    if (undone.isPresent()) {
                        return new UndoPreview(
                                id, change.round(), undone, List.of(), 0, 0, List.of(), List.of());
                    }
                    UndoPlan plan = UndoPlan.of(connection, change, undos);
                    return new UndoPreview(
                            id,
                            change.round(),
                            undone,
                            plan.effects(),
                            plan.withoutOutcome(),
                            plan.obstacleCount(),
                            plan.obstacles(),
                            confirmedBy(connection, change, undos));
                });
    }

    /** Receipts that counted unchanged rows in a commune which the change set is about, too. */
    private static List<String> confirmedBy(
            Connection connection, ChangeSetTable.Numbered change, UndoLog undos)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select c.change_no, c.id from change_set c join receipt r"
                                + " on r.province = c.province and r.review_year = c.review_year"
                                + " and r.change_no = c.change_no"
                                + " where c.province = ? and c.review_year = ? and c.change_no > ?"
                                + " and (r.rows_unchanged > 0 or exists (select 1"
                                + " from receipt_sheet s where s.province = c.province"
                                + " and s.review_year = c.review_year"
                                + " and s.change_no = c.change_no and s.rows_unchanged > 0))"
                                + " and exists (select 1 from change_commune a"
                                + " join change_commune b on b.province = a.province"
                                + " and b.review_year = a.review_year and b.commune = a.commune"
                                + " where a.province = c.province"
                                + " and a.review_year = c.review_year and a.change_no = ?"
                                + " and b.change_no = c.change_no) order by c.change_no")) {
            Sql.bind(
                    select,
                    change.round().province(),
                    change.round().year(),
                    change.number(),
                    change.number());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (undos.undoInForce(rows.getInt(1)).isEmpty()) {
                        ids.add(rows.getString(2));
                    }
                }
            }
        }
        return ids;
    }

    @Override
    public UndoRecord undo(String id, String person, String reason) {
        Accountability.require("person", person, UndoTable.LONGEST_PERSON);
        Accountability.require("reason", reason, UndoTable.LONGEST_REASON);
        return store.inTransaction(
                connection -> {
                    ChangeSetTable.Numbered change = ChangeSetTable.get(connection, id);
                    RoundTable.lockNow(connection, change.round());
                    UndoLog undos = UndoLog.of(connection, change.round());
                    requireInForce(connection, change, undos);
                    UndoPlan plan = UndoPlan.of(connection, change, undos);
                    requireFree(change, plan);
                    Set<String> communes = communes(connection, change);
                    // an import of before these were recorded may be about any
                    SubmissionTable.requireOpen(connection, change.round(), communes);
                    UndoRecord record =
                            new UndoRecord(
                                    UUID.randomUUID().toString(),
                                    change.round(),
                                    id,
                                    clock.instant(),
                                    person,
                                    reason,
                                    plan.effects(),
                                    plan.withoutOutcome());
                    write(connection, change, plan, record);
                    return record;
                });
    }

    private static void requireInForce(
            Connection connection, ChangeSetTable.Numbered change, UndoLog undos)
            throws SQLException {
        OptionalInt undo = undos.undoInForce(change.number());
        if (undo.isPresent()) {
            throw new RejectedRequestException(
                    IssueCode.UNDONE_ALREADY,
                    change.id(),
                    ChangeSetTable.id(connection, change.round(), undo.getAsInt()));
        }
    }

    private static void requireFree(ChangeSetTable.Numbered change, UndoPlan plan)
            throws SQLException {
        if (plan.obstacleCount() > 0) {
            throw new RejectedRequestException(
                    IssueCode.UNDO_BLOCKED,
                    Integer.toString(plan.obstacleCount()),
                    change.id(),
                    plan.newestObstacle());
        }
    }

    /** What comes back is compared with what other rounds got in the meantime. */
    private void write(
            Connection connection, ChangeSetTable.Numbered change, UndoPlan plan, UndoRecord record)
            throws SQLException {
        RoundKey round = change.round();
        int number = ChangeSetTable.add(connection, round, record.id());
        plan.apply(number);
        CountTable.touchOrAll(connection, round, communes(connection, change));
        Recognition.of(connection, round, number, List.of(), units);
        ChangeSetTable.addCommunes(connection, round, number, communes(connection, change));
        UndoTable.insert(connection, number, change.number(), record);
    }

    private static Set<String> communes(Connection connection, ChangeSetTable.Numbered change)
            throws SQLException {
        Set<String> communes = new TreeSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select commune from change_commune where "
                                + Sql.OF_ROUND
                                + " and change_no = ?")) {
            Sql.bind(select, change.round().province(), change.round().year(), change.number());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    communes.add(rows.getString(1));
                }
            }
        }
        return communes;
    }

    @Override
    public Optional<UndoRecord> undone(String id) {
        return store.inSnapshot(
                connection -> {
                    ChangeSetTable.Numbered change = ChangeSetTable.get(connection, id);
                    return undone(connection, change, UndoLog.of(connection, change.round()));
                });
    }

    private static Optional<UndoRecord> undone(
            Connection connection, ChangeSetTable.Numbered change, UndoLog undos)
            throws SQLException {
        OptionalInt undo = undos.undoInForce(change.number());
        return undo.isPresent()
                ? Optional.of(UndoTable.get(connection, change.round(), undo.getAsInt()))
                : Optional.empty();
    }

    @Override
    public Optional<UndoRecord> find(String id) {
        return store.inSnapshot(connection -> UndoTable.find(connection, id));
    }

    @Override
    public List<UndoRecord> all(RoundKey round) {
        return store.inSnapshot(
                connection -> {
                    if (RoundTable.find(connection, round).isEmpty()) {
                        throw RoundTable.unknown(round);
                    }
                    return UndoTable.of(connection, round);
                });
    }
}
