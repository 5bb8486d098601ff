package vn.rasoat.itests.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What no program can be faster than: the bare reading of a file by the fastest parser there is,
 * and the bare storing of the same columns. Measured in the same run as the product.
 */
final class Limits {

    private static final int BATCH = 1000;

    private Limits() {}

    /**
     * Seconds on the clock and of the processor.
     *
     * @param clock seconds that went by; other programs of the machine lengthen them
     * @param processor seconds of all threads together
     */
    record Seconds(double clock, double processor) {

        Seconds plus(Seconds other) {
            return new Seconds(clock + other.clock, processor + other.processor);
        }
    }

    /** The quickest of some tries, so that what is warm is compared. */
    static Seconds best(int tries, Callable<?> work) throws Exception {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Seconds best = new Seconds(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int i = 0; i < tries; i++) {
            long start = System.nanoTime();
            long processor = system.getProcessCpuTime();
            work.call();
            Seconds now =
                    new Seconds(
                            (System.nanoTime() - start) / 1e9,
                            (system.getProcessCpuTime() - processor) / 1e9);
            best = now.processor() < best.processor() ? now : best;
        }
        return best;
    }

    /** Reads every cell of a file, and counts them so that nothing is left out. */
    static long read(SurveyFormat format, Path file) throws Exception {
        return switch (format) {
            case CSV -> cells(file, Limits::csv);
            case XLSX -> cells(file, Limits::xml);
            case JSON_LINES -> json(file);
        };
    }

    @FunctionalInterface
    private interface Reader {
        long read(InputStream stream) throws Exception;
    }

    private static long cells(Path file, Reader reader) throws Exception {
        long cells = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    cells += reader.read(stream);
                }
            }
        }
        return cells;
    }

    /** Separators, quotes and line ends are all there is to find. */
    private static long csv(InputStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long cells = 0;
        boolean quoted = false;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            for (int i = 0; i < read; i++) {
                byte sign = buffer[i];
                if (sign == '"') {
                    quoted = !quoted;
                } else if (!quoted && (sign == ',' || sign == '\n')) {
                    cells++;
                }
            }
        }
        return cells;
    }

    private static long xml(InputStream stream) throws Exception {
        XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(stream);
        long cells = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.CHARACTERS) {
                cells += xml.getTextCharacters()[xml.getTextStart()] >= ' ' ? 1 : 0;
            }
        }
        return cells;
    }

    private static long json(Path file) throws IOException {
        long cells = 0;
        try (InputStream stream = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(stream)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    cells += parser.getTextLength() >= 0 ? 1 : 0;
                }
            }
        }
        return cells;
    }

    /** Plain JDBC batches into the same tables of the same database. */
    static long store(ProvinceSurvey survey, int count, Path folder, String schema)
            throws SQLException {
        Path file = folder.resolve("limit-" + UUID.randomUUID());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(schema);
                statement.execute(
                        "insert into review_round values ('20', 2024, '2024-09-01', '2024-12-14',"
                                + " '2024-09-01', 's', 1, 'h')");
            }
            try (PreparedStatement household =
                            connection.prepareStatement(
                                    "insert into household values ('20', 2024, ?, 1, 0, ?, ?, ?,"
                                            + " '', ?, ?)");
                    PreparedStatement member =
                            connection.prepareStatement(
                                    "insert into household_member values ('20', 2024, ?, 1, ?, ?,"
                                            + " ?)")) {
                new Store(survey, household, member).put(count);
            }
            connection.commit();
        } finally {
            file.resolveSibling(file.getFileName() + ".mv.db").toFile().delete();
        }
        return count;
    }

    private record Store(
            ProvinceSurvey survey, PreparedStatement household, PreparedStatement member) {

        void put(int count) throws SQLException {
            int[] number = new int[1];
            survey.forEach(count, family -> add(family, number));
            household.executeBatch();
            member.executeBatch();
        }

        private void add(ProvinceSurvey.Family family, int[] number) {
            try {
                String id = String.format("%036d", ++number[0]);
                String[] row = family.row();
                String answers = canonical(survey.householdColumns(), row);
                household.setString(1, id);
                household.setString(2, row[3]);
                household.setString(3, row[4]);
                household.setString(4, row[7]);
                household.setString(5, sha256(answers));
                household.setString(6, answers);
                household.addBatch();
                int order = 0;
                for (String[] person : family.members()) {
                    member.setString(1, id);
                    member.setInt(2, ++order);
                    member.setString(3, person[8]);
                    member.setString(4, canonical(survey.memberColumns(), person));
                    member.addBatch();
                }
                if (number[0] % BATCH == 0) {
                    household.executeBatch();
                    member.executeBatch();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String canonical(String[] columns, String[] row) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                if (!row[i].isEmpty()) {
                    text.append(columns[i]).append('=').append(row[i]).append('\n');
                }
            }
            return text.toString();
        }

        private static String sha256(String text) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8));
                return java.util.HexFormat.of().formatHex(digest);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
