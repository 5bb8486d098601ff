package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.fullOutcome;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.outcome;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.survey.PovertyClass;

/** A store that the release with V001 alone left behind, written column by column as it did. */
class OlderStoreTest {

    private static final String ID = "0193-first";
    private static final String SECOND_ID = "0193-second";

    /** Over the columns that an outcome had then. */
    private static final String SHA256_OF_THEN =
            "9ab36b95a6b986df13f32de3061362bb6031c1d30cdad4bffe85b7ed5f0f40b9";

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("register"), "rasoat", "")) {
            new Migrations(Migration.ofThisRelease().subList(0, 1)).run(connection);
            write(connection);
        }
        fixture = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void write(Connection connection) throws SQLException {
        insert(
                connection,
                "review_round (province, review_year, starts_on, ends_on, standard_on,"
                        + " standard_id, standard_revision, standard_sha256)",
                "20",
                2024,
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2024, 12, 14),
                LocalDate.of(2024, 9, 1),
                "nd-07-2021",
                1,
                "a".repeat(64));
        insert(connection, "change_set", "20", 2024, 1, "0193-change");
        household(connection, ID, "1");
        household(connection, SECOND_ID, "2");
        insert(connection, "household_member", "20", 2024, ID, 1, 1, "", "member.fullName=An\n");
        insert(
                connection,
                "outcome (province, review_year, household_id, added_by, outcome_no,"
                        + " superseded_by, saved_at, content_sha256, poverty_class, class_source,"
                        + " average_living_standard, deprivations, steps, differences,"
                        + " standard_id, standard_revision, standard_sha256)",
                "20",
                2024,
                ID,
                1,
                1,
                0,
                OffsetDateTime.parse("2024-10-01T02:03:04Z"),
                SHA256_OF_THEN,
                "poor",
                "COMPUTED",
                "NO",
                "employment\tUNKNOWN\t\nnutrition\tYES\t\n",
                "b2\t10 \\\\ 3\t30\tTT 07/2021\\tPhụ lục\t\n\t\t\t\t\n",
                "CLASS_DIFFERS\tclassify\tpoor\t\t\nB2_DIFFERS\tb2Point\t\n",
                "nd-07-2021",
                1,
                "a".repeat(64));
    }

    private static void household(Connection connection, String id, String number)
            throws SQLException {
        insert(
                connection,
                "household",
                "20",
                2024,
                id,
                1,
                0,
                "06505",
                "Bản Thí",
                number,
                "",
                "0".repeat(64),
                "b1Point=133\n");
    }

    private static void insert(Connection connection, String table, Object... values)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            Sql.bind(insert, values);
            insert.executeUpdate();
        }
    }

    @Test
    void roundOfBeforeIsScoredByItsNationalStandardAloneAndByTickedBoxes() {
        assertThat(fixture.rounds.all())
                .containsExactly(
                        new Round(
                                ROUND,
                                LocalDate.of(2024, 9, 1),
                                LocalDate.of(2024, 12, 14),
                                LocalDate.of(2024, 9, 1),
                                RoundPins.of(FixedStandards.NATIONAL)));
        assertThat(fixture.rounds.changes(ROUND)).isEmpty();
    }

    @Test
    void householdsAndOutcomesOfBeforeAreRead() {
        List<RegisteredHousehold> households = fixture.households();

        assertThat(households).extracting(RegisteredHousehold::id).containsExactly(ID, SECOND_ID);
        assertThat(households.get(0).survey().key()).isEqualTo(key("06505", "Bản Thí", "1"));
        assertThat(households.get(0).survey().members()).hasSize(1);
        assertThat(households.get(0).outcome()).contains(outcome(PovertyClass.POOR));
        assertThat(households.get(1).outcome()).isEmpty();
    }

    @Test
    void equalOutcomeLeavesTheOneOfBeforeInPlace() throws SQLException {
        fixture.register.saveOutcomes(ROUND, 1, Map.of(ID, outcome(PovertyClass.POOR)));

        assertThat(outcomes()).isEqualTo(1);
    }

    @Test
    void outcomeWithMoreStandsBesideTheOneOfBefore() throws SQLException {
        fixture.register.saveOutcomes(
                ROUND, 1, Map.of(ID, fullOutcome(PovertyClass.POOR, PovertyClass.POOR)));

        assertThat(outcomes()).isEqualTo(2);
        assertThat(fixture.households().get(0).outcome())
                .contains(fullOutcome(PovertyClass.POOR, PovertyClass.POOR));
    }

    @Test
    void pinsOfARoundOfBeforeMoveAsThoseOfANewOne() {
        RoundPins next = RoundPins.of(FixedStandards.NATIONAL_NEXT);

        fixture.rounds.repin(ROUND, next, "Hoàng An", "NĐ 1/2026");

        assertThat(fixture.rounds.get(ROUND).pins()).isEqualTo(next);
        assertThat(fixture.rounds.changes(ROUND))
                .singleElement()
                .extracting(change -> change.before())
                .isEqualTo(RoundPins.of(FixedStandards.NATIONAL));
    }

    @Test
    void importOfBeforeIsUndone() {
        UndoRecord undo = fixture.undo.undo("0193-change", "Hoàng An", "nhầm tệp");

        assertThat(undo.effects()).containsExactly(new UndoEffect(RowKind.HOUSEHOLD, 2, 0, 0));
        assertThat(fixture.households()).isEmpty();

        fixture.undo.undo(undo.id(), "Hoàng An", "đúng tệp");
        assertThat(fixture.households())
                .extracting(RegisteredHousehold::id)
                .containsExactly(ID, SECOND_ID);
        assertThat(fixture.households().get(0).outcome()).contains(outcome(PovertyClass.POOR));
    }

    private int outcomes() throws SQLException {
        return fixture.store.inTransaction(
                connection -> {
                    try (Statement select = connection.createStatement();
                            ResultSet rows = select.executeQuery("select count(*) from outcome")) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }
}
