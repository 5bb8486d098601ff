package vn.rasoat.host.embedded;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of official lists, by the words of their header. */
final class ListColumns {

    private static final String KINDS = "kinds";
    private static final String SEPARATOR = "\\|";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Map<String, String> columnOfLabel = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();

    ListColumns() {
        for (String line : UnitFile.lines("/units/columns.properties")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String column = line.substring(0, line.indexOf('='));
            String[] words = line.substring(line.indexOf('=') + 1).split(SEPARATOR);
            if (column.equals(KINDS)) {
                kinds.addAll(List.of(words));
            } else {
                for (String word : words) {
                    columnOfLabel.put(fold(word), column);
                }
            }
        }
    }

    /**
     * Reads a header.
     *
     * @param cells of one row
     * @return where each column stands; the first of two with one name
     */
    Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = columnOfLabel.get(fold(cells.get(i)));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    /** The kind that a name begins with, for example {@code Thị trấn}; lists also write xã. */
    Optional<String> kind(String name) {
        return kinds.stream()
                .filter(kind -> name.regionMatches(true, 0, kind + " ", 0, kind.length() + 1))
                .findFirst();
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
