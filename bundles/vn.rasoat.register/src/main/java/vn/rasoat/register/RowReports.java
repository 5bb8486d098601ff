package vn.rasoat.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.RowResult;
import vn.rasoat.api.intake.SheetCounts;

/** What became of every row, in pieces of deflated text. Only one piece is ever in memory. */
final class RowReports {

    private static final int ROWS = 1000;
    private static final int FIXED = 6;

    private RowReports() {}

    /** Refuses reports that do not say what the receipt counts; none at all are not kept. */
    static void insert(Connection connection, Receipt receipt, Stream<RowReport> reports)
            throws SQLException {
        String receiptId = receipt.id();
        int[] counts = new int[RowResult.values().length];
        try (Batch insert =
                new Batch(
                        connection,
                        Sql.insert("receipt_rows", List.of("receipt_id", "ordinal", "content")))) {
            Iterator<RowReport> rows = reports.iterator();
            for (int ordinal = 1; rows.hasNext(); ordinal++) {
                List<List<String>> piece = new ArrayList<>();
                while (rows.hasNext() && piece.size() < ROWS) {
                    RowReport row = rows.next();
                    counts[row.result().ordinal()]++;
                    piece.add(fields(row));
                }
                insert.add(List.of(receiptId, ordinal, deflate(RowText.write(piece))));
                insert.flush();
            }
        }
        if (Arrays.stream(counts).sum() > 0) {
            requireSame(receipt.sheets(), counts);
        }
    }

    private static void requireSame(List<SheetCounts> sheets, int[] counts) {
        require(sheets, SheetCounts::added, counts[RowResult.NEW.ordinal()]);
        require(sheets, SheetCounts::changed, counts[RowResult.CHANGED.ordinal()]);
        require(sheets, SheetCounts::unchanged, counts[RowResult.UNCHANGED.ordinal()]);
        require(sheets, SheetCounts::rejected, counts[RowResult.REJECTED.ordinal()]);
        require(sheets, SheetCounts::duplicate, counts[RowResult.DUPLICATE.ordinal()]);
        require(
                sheets,
                SheetCounts::skipped,
                counts[RowResult.HEADER.ordinal()]
                        + counts[RowResult.TEST.ordinal()]
                        + counts[RowResult.SKIPPED.ordinal()]);
        require(sheets, SheetCounts::read, Arrays.stream(counts).sum());
    }

    private static void require(
            List<SheetCounts> sheets, ToIntFunction<SheetCounts> counted, int reported) {
        if (sheets.stream().mapToInt(counted).sum() != reported) {
            throw new IllegalArgumentException("the rows are not those of the receipt");
        }
    }

    private static List<String> fields(RowReport row) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                row.sheet(),
                                row.kind(),
                                Integer.toString(row.row()),
                                row.village(),
                                row.number(),
                                row.result().name()));
        fields.addAll(row.codes());
        return fields;
    }

    /** Whether there were any. */
    static boolean read(Connection connection, String receiptId, Consumer<RowReport> consumer)
            throws SQLException {
        boolean any = false;
        for (int ordinal = 1; readPiece(connection, receiptId, ordinal, consumer); ordinal++) {
            any = true;
        }
        return any;
    }

    /** Piece by piece, because a driver may fetch the whole answer of a query. */
    private static boolean readPiece(
            Connection connection, String receiptId, int ordinal, Consumer<RowReport> consumer)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select content from receipt_rows where receipt_id = ? and ordinal = ?")) {
            Sql.bind(select, receiptId, ordinal);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                RowText.read(inflate(rows.getBytes(1)))
                        .forEach(fields -> consumer.accept(row(fields)));
                return true;
            }
        }
    }

    private static RowReport row(List<String> fields) {
        return new RowReport(
                fields.get(0),
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                fields.get(3),
                fields.get(4),
                RowResult.valueOf(fields.get(5)),
                fields.subList(FIXED, fields.size()));
    }

    private static byte[] deflate(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String inflate(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("rows of a receipt are damaged", e);
        }
    }
}
