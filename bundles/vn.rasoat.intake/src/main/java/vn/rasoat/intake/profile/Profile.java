package vn.rasoat.intake.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.text.Folding;

/**
 * What an administrator says about the sheets of one layout.
 *
 * @param id its id
 * @param revision its revision
 * @param title how people know it
 * @param active whether it is used
 * @param replaces whether it is used even where the sheet reads without it
 * @param headerRow the row of the titles, 0 where it is found by its titles
 * @param recognise the titles that a sheet of this layout has, in the form of comparison
 * @param columns which column is which answer
 * @param constants answers that stand in no column, by path
 * @param skips which rows are no data
 */
public record Profile(
        String id,
        int revision,
        String title,
        boolean active,
        boolean replaces,
        int headerRow,
        List<String> recognise,
        List<Column> columns,
        Map<String, String> constants,
        List<Skip> skips) {

    private static final int LONGEST_TITLE = 500;

    /**
     * A column, known by its title or by its letters.
     *
     * @param title the title as written, empty where letters are given
     * @param letters for example {@code C}, empty where a title is given
     * @param path the answer
     * @param values what its words mean, by their form of comparison
     * @param times what a number is multiplied by, one where it stands in the unit of the answer
     */
    record Column(
            String title,
            String letters,
            String path,
            Map<String, String> values,
            BigDecimal times) {

        String shown() {
            return title.isEmpty() ? letters : title;
        }

        /** Where it stands below a header, -1 if it is not there. */
        int position(Row header) {
            for (int i = 0; i < Math.max(header.cells().size(), letters.length() * 26); i++) {
                boolean here =
                        title.isEmpty()
                                ? Row.letters(i).equals(letters)
                                : comparable(ValueReader.text(header.cell(i)))
                                        .equals(comparable(title));
                if (here) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * Rows that are passed over.
     *
     * @param column the column that tells them
     * @param begins what stands at its beginning, in the form of comparison; empty for a blank cell
     */
    record Skip(Column column, List<String> begins) {

        boolean fits(String text) {
            String strict = Folding.strict(text);
            return begins.isEmpty()
                    ? text.isEmpty()
                    : begins.stream()
                            .anyMatch(word -> strict.equals(word) || strict.startsWith(word + " "));
        }
    }

    /** The name that receipts show. */
    public String shown() {
        return title + " (" + id + " r" + revision + ")";
    }

    static String comparable(String title) {
        return Folding.loose(title);
    }

    /**
     * The row of the titles.
     *
     * @param top the first rows of a sheet
     * @param titles what {@link #titles} gives of each of them
     * @return empty if the sheet is none of this layout
     */
    public Optional<Row> header(List<Row> top, List<Set<String>> titles) {
        for (int i = 0; i < top.size(); i++) {
            boolean there = headerRow == 0 || top.get(i).number() == headerRow;
            if (there && titles.get(i).containsAll(recognise)) {
                return Optional.of(top.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The texts of a row in the form of comparison.
     *
     * @param row a row that may hold titles
     * @return without order
     */
    public static Set<String> titles(Row row) {
        return row.cells().stream()
                .map(ValueReader::text)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
                .map(Profile::comparable)
                .collect(Collectors.toSet());
    }

    boolean isHeader(Row row) {
        return titles(row).containsAll(recognise);
    }
}
