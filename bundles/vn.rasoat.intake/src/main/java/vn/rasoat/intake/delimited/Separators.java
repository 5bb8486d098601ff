package vn.rasoat.intake.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.intake.text.Texts;

/** Finds what stands between the columns of a text file. */
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t', '|'};

    /** What Excel writes, and hides, above the first row. */
    private static final Pattern DECLARED = Pattern.compile("(?i)sep=(.)\\R");

    private static final int RECORDS = 200;

    private Separators() {}

    /**
     * The separator that a line above the table names.
     *
     * @return 0 if there is no such line
     */
    static char declared(String top) {
        Matcher matcher = DECLARED.matcher(top);
        return matcher.lookingAt() ? matcher.group(1).charAt(0) : 0;
    }

    /** The separator that gives the most columns in the most rows; a comma where none does. */
    static char likeliest(String top) {
        char best = KNOWN[0];
        long most = 0;
        for (char separator : KNOWN) {
            long weight = weight(top, separator);
            if (weight > most) {
                most = weight;
                best = separator;
            }
        }
        return best;
    }

    private static long weight(String top, char separator) {
        Map<Integer, Long> widths = new HashMap<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(top)) {
            Iterator<CsvRecord> records = reader.iterator();
            for (int i = 0; i < RECORDS && records.hasNext(); i++) {
                widths.merge(records.next().getFieldCount(), 1L, Long::sum);
            }
        } catch (CsvParseException | IOException e) {
            // The sample ends anywhere, also inside of quotes; what was counted counts.
        }
        return widths.entrySet().stream()
                .mapToLong(width -> (width.getKey() - 1) * width.getValue())
                .max()
                .orElse(0);
    }

    /** A separator as a sentence shows it. */
    static String shown(char separator) {
        return separator == '\t' ? Texts.of("separator.tab") : "\"" + separator + "\"";
    }
}
