package vn.rasoat.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/** Rows of {@code submission} with the communes that they freeze and the parts of their packs. */
final class SubmissionTable {

    static final int LONGEST_PERSON = 1000;
    static final int LONGEST_REASON = 100_000;

    /** Bytes of a part; base64 of it fits into the column. */
    private static final int PART = 600_000;

    private static final List<String> COLUMNS =
            List.of(
                    "province",
                    "review_year",
                    "submission_no",
                    "id",
                    "unit",
                    "ruler",
                    "submitted_at",
                    "person",
                    "seal",
                    "preliminary",
                    "reopened_at",
                    "reopened_by",
                    "reopen_reason");
    private static final String SELECT =
            "select " + String.join(", ", COLUMNS) + " from submission where ";
    private static final List<String> KEY = List.of("province", "review_year", "submission_no");
    private static final String OF_SUBMISSION = Sql.OF_ROUND + " and submission_no = ?";

    /** A submission with its place in the round, from 1. */
    record Numbered(int number, Submission submission) {}

    private SubmissionTable() {}

    /** Adds a submission under the next number of its round. */
    static int insert(Connection connection, Submission submission) throws SQLException {
        RoundKey round = submission.round();
        int number = of(connection, round).size() + 1;
        try (PreparedStatement insert =
                connection.prepareStatement(Sql.insert("submission", COLUMNS))) {
            Sql.bind(
                    insert,
                    round.province(),
                    round.year(),
                    number,
                    submission.id(),
                    submission.unit(),
                    submission.ruler().word(),
                    submission.at().toString(),
                    submission.person(),
                    submission.seal(),
                    submission.preliminary(),
                    null,
                    null,
                    null);
            insert.executeUpdate();
        }
        return number;
    }

    static void insertCommunes(
            Connection connection, RoundKey round, int number, Set<String> communes)
            throws SQLException {
        try (Batch insert =
                new Batch(connection, Sql.insert("submission_commune", with(KEY, "commune")))) {
            for (String commune : communes) {
                insert.add(List.of(round.province(), round.year(), number, commune));
            }
            insert.flush();
        }
    }

    /** Reads the pack part by part, so that it never stands in memory. */
    static void insertPack(Connection connection, RoundKey round, int number, InputStream pack)
            throws SQLException, IOException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert("submission_part", with(KEY, "part_no", "content")))) {
            int part = 0;
            for (byte[] bytes = pack.readNBytes(PART);
                    bytes.length > 0;
                    bytes = pack.readNBytes(PART)) {
                Sql.bind(
                        insert,
                        round.province(),
                        round.year(),
                        number,
                        ++part,
                        Base64.getEncoder().encodeToString(bytes));
                insert.executeUpdate();
            }
        }
    }

    static void writePack(Connection connection, Numbered submission, OutputStream out)
            throws SQLException, IOException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select content from submission_part where "
                                + OF_SUBMISSION
                                + " order by part_no")) {
            bindKey(select, submission);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    out.write(Base64.getDecoder().decode(rows.getString(1)));
                }
            }
        }
    }

    static void reopen(Connection connection, Numbered submission, Submission.Reopening reopening)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update submission set reopened_at = ?, reopened_by = ?, reopen_reason = ?"
                                + " where "
                                + OF_SUBMISSION)) {
            Sql.bind(
                    update,
                    reopening.at().toString(),
                    reopening.person(),
                    reopening.reason(),
                    submission.submission().round().province(),
                    submission.submission().round().year(),
                    submission.number());
            update.executeUpdate();
        }
    }

    static Numbered get(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "id = ?")) {
            Sql.bind(select, id);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return read(rows);
                }
            }
        }
        throw new RejectedRequestException(IssueCode.SUBMISSION_UNKNOWN, id);
    }

    static List<Submission> of(Connection connection, RoundKey round) throws SQLException {
        List<Submission> submissions = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + Sql.OF_ROUND + " order by submission_no")) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    submissions.add(read(rows).submission());
                }
            }
        }
        return submissions;
    }

    /**
     * Refuses to go on where a commune is frozen.
     *
     * @param communes those that would change; none for every commune of the round
     * @throws RejectedRequestException HN-2071
     */
    static void requireOpen(Connection connection, RoundKey round, Set<String> communes)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select c.commune, s.submitted_at, s.id from submission s"
                                + " join submission_commune c on c.province = s.province"
                                + " and c.review_year = s.review_year"
                                + " and c.submission_no = s.submission_no"
                                + " where s.province = ? and s.review_year = ?"
                                + " and s.reopened_at is null"
                                + " order by c.commune, s.submission_no")) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (communes.isEmpty() || communes.contains(rows.getString(1))) {
                        throw new RejectedRequestException(
                                IssueCode.UNIT_SUBMITTED,
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3));
                    }
                }
            }
        }
    }

    /** The communes of submissions that nobody reopened. */
    static Set<String> frozen(Connection connection, RoundKey round) throws SQLException {
        Set<String> frozen = new TreeSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct c.commune from submission s"
                                + " join submission_commune c on c.province = s.province"
                                + " and c.review_year = s.review_year"
                                + " and c.submission_no = s.submission_no"
                                + " where s.province = ? and s.review_year = ?"
                                + " and s.reopened_at is null")) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    frozen.add(rows.getString(1));
                }
            }
        }
        return frozen;
    }

    private static void bindKey(PreparedStatement statement, Numbered submission)
            throws SQLException {
        Sql.bind(
                statement,
                submission.submission().round().province(),
                submission.submission().round().year(),
                submission.number());
    }

    private static Numbered read(ResultSet row) throws SQLException {
        Optional<Submission.Reopening> reopening =
                row.getString(11) == null
                        ? Optional.empty()
                        : Optional.of(
                                new Submission.Reopening(
                                        Instant.parse(row.getString(11)),
                                        row.getString(12),
                                        row.getString(13)));
        return new Numbered(
                row.getInt(3),
                new Submission(
                        row.getString(4),
                        new RoundKey(row.getString(1), row.getInt(2)),
                        row.getString(5),
                        Ruler.ofWord(row.getString(6)).orElseThrow(),
                        Instant.parse(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getBoolean(10),
                        reopening));
    }

    private static List<String> with(List<String> columns, String... more) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return all;
    }
}
