package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoObstacle;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.survey.HouseholdKey;

/** What undoing a change set does to the rows that it wrote, and what stands in the way. */
final class UndoPlan {

    private final Connection connection;
    private final ChangeSetTable.Numbered change;
    private final UndoLog undos;
    private final List<UndoneRows> tables = new ArrayList<>();
    private final List<UndoEffect> effects = new ArrayList<>();
    private final List<UndoObstacle> obstacles = new ArrayList<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private final OffsetDateTime lawSince;
    private int obstacleCount;
    private int newestObstacle;
    private int withoutOutcome;

    private UndoPlan(Connection connection, ChangeSetTable.Numbered change, UndoLog undos)
            throws SQLException {
        this.connection = connection;
        this.change = change;
        this.undos = undos;
        add(RowKind.HOUSEHOLD, Shapes.HOUSEHOLDS);
        add(RowKind.OPENING_LIST, Shapes.COVER);
        add(RowKind.OPENING_ENTRY, Shapes.OPENING);
        add(RowKind.EVENT, Shapes.EVENT);
        add(RowKind.RESIDENTS, Shapes.RESIDENTS);
        lawSince = lawSince();
    }

    /** Reads the rows, and changes none. */
    static UndoPlan of(Connection connection, ChangeSetTable.Numbered change, UndoLog undos)
            throws SQLException {
        UndoPlan plan = new UndoPlan(connection, change, undos);
        for (UndoneRows rows : plan.tables) {
            plan.examine(rows);
        }
        plan.findTakenNames();
        plan.withoutOutcome = plan.countWithoutOutcome();
        return plan;
    }

    private void add(RowKind kind, VersionedTable.Shape shape) {
        tables.add(new UndoneRows(connection, change, kind, shape));
    }

    private OffsetDateTime lawSince() throws SQLException {
        List<RoundChange> changes = RoundChangeTable.of(connection, change.round());
        Instant since = changes.isEmpty() ? Instant.EPOCH : changes.get(changes.size() - 1).at();
        return since.atOffset(ZoneOffset.UTC);
    }

    private void examine(UndoneRows rows) throws SQLException {
        int[] counts = new int[3];
        rows.forEach(
                row -> {
                    if (row.current() && row.before()) {
                        counts[1]++;
                    } else if (row.current()) {
                        counts[0]++;
                    } else if (row.before()) {
                        counts[2]++;
                    }
                    int lastWord = undos.lastWord(row.changes(), change.number());
                    if (lastWord != change.number()) {
                        addObstacle(rows.kind(), row.place(), lastWord);
                    }
                });
        UndoEffect effect = new UndoEffect(rows.kind(), counts[0], counts[1], counts[2]);
        if (effect.rows() > 0) {
            effects.add(effect);
        }
    }

    private void addObstacle(RowKind kind, HouseholdKey place, int by) throws SQLException {
        obstacleCount++;
        newestObstacle = Math.max(newestObstacle, by);
        if (obstacles.size() < UndoPreview.OBSTACLES_NAMED) {
            obstacles.add(new UndoObstacle(kind, place, id(by)));
        }
    }

    private String id(int number) throws SQLException {
        String id = ids.get(number);
        if (id == null) {
            id = ChangeSetTable.id(connection, change.round(), number);
            ids.put(number, id);
        }
        return id;
    }

    /**
     * A household that would come back under a name which another one bears by now. What bears it
     * because of the change set itself goes away with it.
     */
    private void findTakenNames() throws SQLException {
        String sql =
                "select t.household_id, t.commune, t.village, t.household_number,"
                        + " v.added_by, v.superseded_by from household t"
                        + " join household c on c.province = t.province"
                        + " and c.review_year = t.review_year and c.superseded_by = 0"
                        + " and c.commune = t.commune and c.village = t.village"
                        + " and c.household_number = t.household_number"
                        + " and c.discriminator = t.discriminator"
                        + " and c.household_id <> t.household_id"
                        + " join household v on v.province = c.province"
                        + " and v.review_year = c.review_year and v.household_id = c.household_id"
                        + " where t.province = ? and t.review_year = ? and t.superseded_by = ?"
                        + " and not exists (select 1 from household a"
                        + " where a.province = c.province and a.review_year = c.review_year"
                        + " and a.household_id = c.household_id and a.added_by = ?)"
                        + " order by t.household_id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(
                    select,
                    change.round().province(),
                    change.round().year(),
                    change.number(),
                    change.number());
            try (ResultSet rows = select.executeQuery()) {
                String household = "";
                HouseholdKey place = null;
                TreeSet<Integer> changes = new TreeSet<>();
                while (rows.next()) {
                    if (!rows.getString(1).equals(household)) {
                        addTakenName(place, changes);
                        household = rows.getString(1);
                        place =
                                new HouseholdKey(
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        "");
                        changes = new TreeSet<>();
                    }
                    changes.add(rows.getInt(5));
                    changes.add(rows.getInt(6));
                }
                addTakenName(place, changes);
            }
        }
    }

    private void addTakenName(HouseholdKey place, TreeSet<Integer> changesOfHolder)
            throws SQLException {
        if (!changesOfHolder.isEmpty()) {
            int lastWord = undos.lastWord(changesOfHolder, change.number());
            addObstacle(RowKind.HOUSEHOLD, place, lastWord);
        }
    }

    private int countWithoutOutcome() throws SQLException {
        String sql =
                "select count(*) from household h where h.province = ? and h.review_year = ?"
                        + " and h.superseded_by = ? and not exists (select 1 from outcome o"
                        + " where o.province = h.province and o.review_year = h.review_year"
                        + " and o.household_id = h.household_id and o.added_by = h.added_by"
                        + " and o.superseded_by = 0 and o.saved_at >= ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(
                    select,
                    change.round().province(),
                    change.round().year(),
                    change.number(),
                    lawSince);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    List<UndoEffect> effects() {
        return List.copyOf(effects);
    }

    List<UndoObstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    int obstacleCount() {
        return obstacleCount;
    }

    /** Id of the change set that has to be undone before any other that stands in the way. */
    String newestObstacle() throws SQLException {
        return id(newestObstacle);
    }

    int withoutOutcome() {
        return withoutOutcome;
    }

    /** Writes the undo; all is closed before anything comes back, because names may have moved. */
    void apply(int number) throws SQLException {
        for (UndoneRows rows : tables) {
            try (VersionedTable table =
                    new VersionedTable(connection, change.round(), number, rows.shape())) {
                rows.forEach(
                        row -> {
                            if (row.current()) {
                                table.end(row.key());
                            }
                        });
                table.flush();
                rows.forEach(
                        row -> {
                            if (row.before()) {
                                table.restore(row.key(), change.number());
                            }
                        });
                table.flush();
            }
            if (rows.kind() == RowKind.HOUSEHOLD) {
                copyParts(rows, number);
            }
        }
    }

    private void copyParts(UndoneRows households, int number) throws SQLException {
        try (HouseholdCopies copies =
                new HouseholdCopies(
                        connection, change.round(), number, change.number(), lawSince)) {
            households.forEach(
                    row -> {
                        if (row.before()) {
                            copies.add(row.key().get(0));
                        }
                    });
            copies.flush();
        }
    }
}
