package vn.rasoat.register;

import java.util.ArrayList;
import java.util.List;

/**
 * Small tables as one text: every field ends with a tab, every row with a line feed; tab, line feed
 * and backslash inside a field are escaped.
 */
final class RowText {

    private RowText() {}

    static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (String field : row) {
                for (int i = 0; i < field.length(); i++) {
                    char c = field.charAt(i);
                    switch (c) {
                        case '\\' -> text.append("\\\\");
                        case '\t' -> text.append("\\t");
                        case '\n' -> text.append("\\n");
                        default -> text.append(c);
                    }
                }
                text.append('\t');
            }
            text.append('\n');
        }
        return text.toString();
    }

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> field.append(unescape(text.charAt(++i)));
                case '\t' -> {
                    row.add(field.toString());
                    field.setLength(0);
                }
                case '\n' -> {
                    rows.add(row);
                    row = new ArrayList<>();
                }
                default -> field.append(c);
            }
        }
        return rows;
    }

    private static char unescape(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            default -> c;
        };
    }
}
