package vn.rasoat.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A small workbook of a test, written with shared strings and number cells. */
final class Book {

    private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();
    private String current = "";

    Book sheet(String name) {
        current = name;
        sheets.put(name, new ArrayList<>());
        return this;
    }

    /** The row of paths, written as one text with spaces between. */
    Book paths(String paths) {
        return row((Object[]) paths.split(" +"));
    }

    /** A row; null is a cell that is not there. */
    Book row(Object... cells) {
        sheets.get(current).add(cells);
        return this;
    }

    /** Puts a value into the last row. */
    Book with(int column, Object value) {
        List<Object[]> rows = sheets.get(current);
        Object[] last = rows.get(rows.size() - 1);
        Object[] copy = Arrays.copyOf(last, Math.max(last.length, column + 1));
        copy[column] = value;
        rows.set(rows.size() - 1, copy);
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach(
                    (name, rows) -> {
                        Worksheet sheet = workbook.newWorksheet(name);
                        for (int r = 0; r < rows.size(); r++) {
                            for (int c = 0; c < rows.get(r).length; c++) {
                                put(sheet, r, c, rows.get(r)[c]);
                            }
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The present sheet as quoted CSV; every row is as wide as the widest one. */
    String csv() {
        List<Object[]> rows = sheets.get(current);
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        StringBuilder csv = new StringBuilder();
        for (Object[] row : rows) {
            for (int i = 0; i < width; i++) {
                Object cell = i < row.length && row[i] != null ? row[i] : "";
                csv.append(i == 0 ? "" : ",").append('"').append(cell).append('"');
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
