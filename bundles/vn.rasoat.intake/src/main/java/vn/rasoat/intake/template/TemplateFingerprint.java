package vn.rasoat.intake.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/**
 * What a workbook says of where it came from: two columns, key and value, at the top left of its
 * hidden list sheet, below {@link #TITLE}, and the codes of the filled households right of the
 * lists. Who reads a workbook can tell by it for which round, commune and standard it was made, and
 * with {@link #identity} whether the locked codes are still those that were filled in.
 */
public final class TemplateFingerprint {

    /** The first cell of the sheet that holds it. */
    public static final String TITLE = "ra-soat.template";

    /** Counts the shapes of the template. */
    public static final String VERSION = "template.version";

    /** The round to be surveyed, {@code 20-2025}. */
    public static final String ROUND = "round";

    /** The round that filled it, empty for a blank workbook. */
    public static final String PREVIOUS = "round.previous";

    /** Five-digit code of the commune. */
    public static final String COMMUNE = "commune";

    /** The village, empty for the whole commune. */
    public static final String VILLAGE = "village";

    /** Id of the standard of the round. */
    public static final String STANDARD = "standard";

    /** Its revision. */
    public static final String REVISION = "standard.revision";

    /** Its SHA-256. */
    public static final String STANDARD_SHA256 = "standard.sha256";

    /** How many rows of the household sheet were filled: the first ones below the titles. */
    public static final String HOUSEHOLDS = "households";

    /** {@link #identity} of these rows. */
    public static final String IDENTITY_SHA256 = "households.sha256";

    /** The first filled row of the household sheet, as the officer sees it. */
    public static final int FIRST_ROW = GridSheet.FIRST + 1;

    /** Title of the column with the village of each filled household. */
    static final String VILLAGES = "template.village";

    /** Title of the column with its number, in the order of the rows. */
    static final String NUMBERS = "template.number";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Codes> codes = new ArrayList<>();

    TemplateFingerprint with(String key, Object value) {
        fields.put(key, value.toString());
        return this;
    }

    Map<String, String> fields() {
        return fields;
    }

    /**
     * Reads the mark of a workbook.
     *
     * @param table a sheet
     * @return empty if the sheet is not the one that holds it
     * @throws UnreadableFileException if the sheet is broken
     * @throws IOException if the disk fails
     */
    public static Optional<TemplateFingerprint> read(Table table)
            throws UnreadableFileException, IOException {
        try (Rows rows = table.rows()) {
            Optional<Row> top = rows.next();
            if (top.isEmpty() || !isMark(top.get())) {
                return Optional.empty();
            }
            TemplateFingerprint found = new TemplateFingerprint();
            int villages = position(top.get(), VILLAGES);
            int numbers = position(top.get(), NUMBERS);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                found.take(row.get(), villages, numbers);
            }
            return Optional.of(found);
        } catch (UnreadableRowException e) {
            // sheets have no such rows; a text file that begins like a mark is none
            return Optional.empty();
        }
    }

    /**
     * Whether a row is the first one of a sheet that holds a mark.
     *
     * @param top the first row of a sheet
     * @return true by its first cell
     */
    public static boolean isMark(Row top) {
        return top.cell(0).text().equals(TITLE);
    }

    private static int position(Row top, String title) {
        for (int i = 0; i < top.cells().size(); i++) {
            if (top.cell(i).text().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private void take(Row row, int villages, int numbers) {
        String key = row.cell(0).text();
        if (!key.isEmpty()) {
            fields.putIfAbsent(key, row.cell(1).text());
        }
        if (villages >= 0 && numbers >= 0) {
            Codes next = new Codes(row.cell(villages).text(), row.cell(numbers).text());
            if (!next.village().isEmpty() || !next.number().isEmpty()) {
                codes.add(next);
            }
        }
    }

    /**
     * What the mark says.
     *
     * @param key one of the keys of this class
     * @return empty if it is not there
     */
    public String field(String key) {
        return fields.getOrDefault(key, "");
    }

    /**
     * The households that were filled in.
     *
     * @return in the order of their rows, empty in a blank workbook
     */
    public List<Codes> codes() {
        return List.copyOf(codes);
    }

    /**
     * Whether the mark is as it was written.
     *
     * @return false if something of it is missing, or its households are not those of its hash
     */
    public boolean whole() {
        return !field(ROUND).isEmpty()
                && !field(COMMUNE).isEmpty()
                && field(HOUSEHOLDS).equals(Integer.toString(codes.size()))
                && field(IDENTITY_SHA256).equals(identity(codes));
    }

    TemplateFingerprint with(Collection<Codes> households) {
        codes.addAll(households);
        return with(HOUSEHOLDS, codes.size()).with(IDENTITY_SHA256, identity(codes));
    }

    /**
     * The codes that name a household inside the commune of its workbook.
     *
     * @param village as it stands in the cell
     * @param number household number as it stands in the cell
     */
    public record Codes(String village, String number) {

        private String line() {
            return village + '\t' + number + '\n';
        }
    }

    /**
     * The hash of the codes of households; their order does not matter, so a sorted sheet is still
     * the same sheet.
     *
     * @param households village and number of each
     * @return SHA-256 in hexadecimal over one line {@code village TAB number LF} each, sorted
     */
    public static String identity(Collection<Codes> households) {
        return sha256(households.stream().map(Codes::line).sorted().collect(Collectors.joining()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
