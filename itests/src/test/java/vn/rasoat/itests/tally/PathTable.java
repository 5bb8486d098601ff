package vn.rasoat.itests.tally;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A sheet read by its row of machine paths; below that row stand the Vietnamese labels, then the
 * data.
 */
final class PathTable {

    private static final String COMMUNE = "administrative.commune";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    PathTable(Workbook workbook, String sheet) {
        int header = -1;
        for (Workbook.RawRow raw : workbook.rows(sheet)) {
            if (header < 0) {
                if (raw.cells().containsValue(COMMUNE)) {
                    header = raw.number();
                    raw.cells().forEach((column, path) -> columns.put(path, column));
                }
            } else if (raw.number() > header + 1 && !raw.cells().isEmpty()) {
                rows.add(new Row(raw.number(), byPath(raw.cells())));
            }
        }
        if (header < 0) {
            throw new IllegalStateException("no row of machine paths in " + sheet);
        }
    }

    private Map<String, String> byPath(Map<Integer, String> cells) {
        Map<String, String> values = new HashMap<>();
        columns.forEach(
                (path, column) -> {
                    String text = clean(cells.getOrDefault(column, ""));
                    if (!text.isEmpty() && !text.equals("--")) {
                        values.put(path, text);
                    }
                });
        return values;
    }

    /** NFC, single spaces. */
    static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    boolean has(String path) {
        return columns.containsKey(path);
    }

    /** Column A is 0. */
    int column(String path) {
        if (!has(path)) {
            throw new IllegalArgumentException("no column " + path);
        }
        return columns.get(path);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One row of data by machine path. */
    final class Row {

        private final int number;
        private final Map<String, String> values;

        private Row(int number, Map<String, String> values) {
            this.number = number;
            this.values = values;
        }

        /** As a spreadsheet program shows it. */
        int number() {
            return number;
        }

        /** Equal content, wherever the row stands. */
        Map<String, String> values() {
            return values;
        }

        Optional<String> text(String path) {
            return Optional.ofNullable(values.get(path));
        }

        String required(String path) {
            return text(path)
                    .orElseThrow(() -> new IllegalStateException("row " + number + ": no " + path));
        }

        /** A whole number; what cannot be read was not answered. */
        OptionalInt number(String path) {
            String text = values.getOrDefault(path, "");
            return text.matches("\\d+(\\.0+)?")
                    ? OptionalInt.of(Integer.parseInt(text.split("\\.")[0]))
                    : OptionalInt.empty();
        }

        /** A blank cell of a column that exists means no; without the column nobody knows. */
        YesNo flag(String path) {
            if (!has(path)) {
                return YesNo.UNKNOWN;
            }
            String text = values.getOrDefault(path, "");
            if (text.isEmpty()) {
                return YesNo.NO;
            }
            if (text.equalsIgnoreCase("x")) {
                return YesNo.YES;
            }
            throw new IllegalStateException("row " + number + ": " + path + " is " + text);
        }

        /** A full date, as text dd/MM/yyyy or as the serial number of a spreadsheet. */
        Optional<LocalDate> date(String path) {
            String text = values.getOrDefault(path, "");
            try {
                if (text.matches("\\d{5}")) {
                    return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(text)));
                }
                return text.contains("/")
                        ? Optional.of(LocalDate.parse(text, DAY))
                        : Optional.empty();
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }
    }
}
