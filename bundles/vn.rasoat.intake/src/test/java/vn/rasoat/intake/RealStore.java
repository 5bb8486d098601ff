package vn.rasoat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.store.fs.FileUtils;
import org.h2.util.IOUtils;
import org.osgi.framework.BundleContext;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.register.DataStore;
import vn.rasoat.register.JdbcHeldReceipts;
import vn.rasoat.register.JdbcSurveyRegister;
import vn.rasoat.register.StoreSettings;

/** The importer on the real store, in chunks of a few rows, with a driver that can fail. */
final class RealStore implements AutoCloseable {

    static final int CHUNK = 4;

    final FaultyDriver driver = new FaultyDriver();
    final DataStore store;
    final JdbcSurveyRegister register;
    final JdbcHeldReceipts heldReceipts;
    final Path held;
    private final String url;
    private final ImportFixture fixture;

    RealStore(Path folder) {
        this(folder, FaultyReader.WELL);
    }

    RealStore(Path folder, FileSurveyImporter.Opener opener) {
        url = "jdbc:h2:" + database(folder);
        held = folder.resolve("held");
        store = new DataStore(driver, settings(url), nobody());
        register = new JdbcSurveyRegister(store, new ImportFixture.OneProvince());
        heldReceipts = new JdbcHeldReceipts(store);
        fixture =
                new ImportFixture(
                        register,
                        heldReceipts,
                        new FileSurveyImporter.Reading(ImportFixture.LIMIT, CHUNK, opener),
                        new HeldFiles(held));
    }

    /** A database in files that lie in memory: hundreds of them would wear out a disk. */
    private static String database(Path folder) {
        return "memFS:" + folder + "/register";
    }

    /** Copies the database of a folder, while nobody has it open, to another one. */
    static void copy(Path from, Path to) {
        try {
            IOUtils.copyFiles(database(from) + ".mv.db", database(to) + ".mv.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void drop(Path folder) {
        FileUtils.tryDelete(database(folder) + ".mv.db");
    }

    /** A round to import into. */
    RealStore opened() {
        sql(
                statement ->
                        statement.execute(
                                "insert into review_round (province, review_year, starts_on,"
                                        + " ends_on, standard_on, standard_id, standard_revision,"
                                        + " standard_sha256) values ('20', 2024, '2024-09-01',"
                                        + " '2024-12-14', '2024-09-01', 'nd-07-2021', 1, '0')"));
        return this;
    }

    FileSurveyImporter importer() {
        return fixture.importer();
    }

    Receipt importFile(ImportMode mode, Path file) {
        return importFile(mode, file, ImportMonitor.NONE);
    }

    Receipt importFile(ImportMode mode, Path file, ImportMonitor monitor) {
        return importer()
                .importSurvey(
                        new ImportRequest(
                                ImportFixture.ROUND,
                                ImportFixture.DISTRICT,
                                "survey.zip",
                                file,
                                mode),
                        monitor);
    }

    List<RowReport> rows(String receiptId) {
        List<RowReport> rows = new ArrayList<>();
        register.rows(receiptId, rows::add);
        return rows;
    }

    /** Every row of every table, ids, numbers and receipts included. */
    String everything() {
        StringBuilder dump = new StringBuilder();
        sql(
                statement -> {
                    List<String> tables = new ArrayList<>();
                    try (ResultSet rows =
                            statement.executeQuery(
                                    "select table_name from information_schema.tables where"
                                            + " table_schema = 'PUBLIC' order by table_name")) {
                        while (rows.next()) {
                            tables.add(rows.getString(1));
                        }
                    }
                    for (String table : tables) {
                        Set<String> lines = new TreeSet<>();
                        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                            ResultSetMetaData columns = rows.getMetaData();
                            while (rows.next()) {
                                StringBuilder line = new StringBuilder();
                                for (int i = 1; i <= columns.getColumnCount(); i++) {
                                    line.append(rows.getString(i)).append('|');
                                }
                                lines.add(line.toString());
                            }
                        }
                        dump.append(table).append(lines).append('\n');
                    }
                    return null;
                });
        return dump.toString();
    }

    /** What the round says, without the ids that every run issues anew. */
    String content() {
        return register.read(
                ImportFixture.ROUND,
                Set.of(),
                snapshot -> {
                    StringBuilder content = new StringBuilder();
                    snapshot.forEachHousehold(
                            household -> {
                                content.append(household.survey().key());
                                content.append(household.survey().answers().canonical());
                                household.survey().members().stream()
                                        .map(Answers::canonical)
                                        .forEach(content::append);
                            });
                    content.append(snapshot.openingListCommunes());
                    content.append(snapshot.openingList());
                    content.append(snapshot.events());
                    content.append(snapshot.residents());
                    return content.toString();
                });
    }

    /** Files of held receipts. */
    List<String> heldFiles() {
        if (!Files.isDirectory(held)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(held)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        Object with(Statement statement) throws SQLException;
    }

    private void sql(Work work) {
        try (Connection connection = DriverManager.getConnection(url, "rasoat", "");
                Statement statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BundleContext nobody() {
        return (BundleContext)
                Proxy.newProxyInstance(
                        BundleContext.class.getClassLoader(),
                        new Class<?>[] {BundleContext.class},
                        (self, method, arguments) -> null);
    }

    private static StoreSettings settings(String address) {
        return new StoreSettings() {
            @Override
            public String url() {
                return address;
            }

            @Override
            public String user() {
                return "rasoat";
            }

            @Override
            public String _password() {
                return "";
            }

            @Override
            public int poolSize() {
                return 3;
            }

            @Override
            public int batchRows() {
                return 2 * CHUNK;
            }

            @Override
            public Class<StoreSettings> annotationType() {
                return StoreSettings.class;
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
