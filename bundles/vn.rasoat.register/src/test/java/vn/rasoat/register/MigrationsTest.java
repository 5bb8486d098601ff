package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

    private static final Migration ONE =
            Migration.of("V001__one.sql", "-- first\ncreate table one (\n  a integer\n);\n");
    private static final Migration TWO =
            Migration.of("V002__two.sql", "create table two (a integer);\n");

    @TempDir Path folder;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void onlyNewMigrationsRun() throws SQLException {
        new Migrations(List.of(ONE)).run(connection);
        new Migrations(List.of(ONE, TWO)).run(connection);
        new Migrations(List.of(ONE, TWO)).run(connection);

        assertThat(count("schema_migration")).isEqualTo(2);
        assertThat(tables()).contains("ONE", "TWO");
    }

    @Test
    void editedMigrationIsRefused() throws SQLException {
        new Migrations(List.of(ONE)).run(connection);
        Migration edited = Migration.of(ONE.name(), ONE.sql() + "create table more (a integer);\n");

        assertThatThrownBy(() -> new Migrations(List.of(edited)).run(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V001__one.sql")
                .hasMessageContaining(ONE.sha256())
                .hasMessageContaining("never edited");
    }

    @Test
    void schemaOfANewerReleaseIsRefused() throws SQLException {
        new Migrations(List.of(ONE, TWO)).run(connection);

        assertThatThrownBy(() -> new Migrations(List.of(ONE)).run(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema 2")
                .hasMessageContaining("knows 1");
    }

    @Test
    void failedMigrationIsNotRecorded() throws SQLException {
        Migration broken = Migration.of("V002__two.sql", "create nothing;\n");

        assertThatThrownBy(() -> new Migrations(List.of(ONE, broken)).run(connection))
                .isInstanceOf(SQLException.class);
        assertThat(count("schema_migration")).isEqualTo(1);

        new Migrations(List.of(ONE, TWO)).run(connection);
        assertThat(count("schema_migration")).isEqualTo(2);
        assertThat(tables()).contains("TWO");
    }

    @Test
    void gapsAndUnfinishedStatementsAreFaultsOfTheRelease() {
        assertThatThrownBy(() -> new Migrations(List.of(TWO)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Migration.of("V003__x.sql", "create table x").statements())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Migration.of("x.sql", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyMigrationOfTheFolderIsInTheIndex() throws Exception {
        Path migrations = Path.of(Migration.class.getResource("/migrations/index.txt").toURI());
        try (Stream<Path> files = Files.list(migrations.getParent())) {
            assertThat(Migration.ofThisRelease())
                    .extracting(Migration::name)
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".sql"))
                                    .sorted()
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource
    void migrationsOfThisReleaseCanRunAgainAfterABreak(int whole, int statements)
            throws SQLException {
        List<Migration> migrations = Migration.ofThisRelease();
        new Migrations(migrations.subList(0, whole)).run(connection);
        for (String sql : migrations.get(whole).statements().subList(0, statements)) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        new Migrations(migrations).run(connection);

        assertThat(count("schema_migration")).isEqualTo(migrations.size());
        assertThat(tables())
                .contains(
                        "HOUSEHOLD",
                        "RECEIPT_ISSUE",
                        "ROUND_CHANGE",
                        "OUTCOME_LOCAL",
                        "CHANGE_UNDO_ROWS",
                        "CHANGE_COMMUNE");
        assertThat(count("receipt_issue")).isZero();
        assertThat(count("outcome where b1_table = ''")).isZero();
    }

    static Stream<Arguments> migrationsOfThisReleaseCanRunAgainAfterABreak() {
        List<Migration> migrations = Migration.ofThisRelease();
        return IntStream.range(0, migrations.size())
                .boxed()
                .flatMap(
                        whole ->
                                IntStream.rangeClosed(1, migrations.get(whole).statements().size())
                                        .mapToObj(statements -> arguments(whole, statements)));
    }

    private int count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows =
                connection
                        .getMetaData()
                        .getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    @Test
    void storeWithAnEditedMigrationDoesNotStart() throws SQLException {
        StoreFixture.open(folder).close();
        String url = "jdbc:h2:file:" + folder.resolve("register");
        try (Connection store = DriverManager.getConnection(url, "rasoat", "");
                var statement = store.createStatement()) {
            statement.execute("update schema_migration set sha256 = 'x'");
        }

        assertThatThrownBy(() -> StoreFixture.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V001__rounds_and_surveys.sql");
    }

    @Test
    void addressOfTheStoreNamesProperties() {
        Map<String, String> properties = Map.of("karaf.data", "C:\\data $1");

        assertThat(DataStore.resolve("jdbc:h2:file:${karaf.data}/register", properties::get))
                .isEqualTo("jdbc:h2:file:C:\\data $1/register");
        assertThatThrownBy(() -> DataStore.resolve("${nowhere}", properties::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
    }
}
