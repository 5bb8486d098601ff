package vn.rasoat.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.workbook.Workbook;

/** A workbook of a test: its cells as text, and a pen that types into blank cells. */
final class Sheets {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<List<String>>> cells = new LinkedHashMap<>();

    Sheets(byte[] workbook, Path folder) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            Path file = Files.write(folder.resolve("read.xlsx"), workbook);
            try (Workbook book = Workbook.open(file, new Budget(1L << 30))) {
                for (Table table : book.tables()) {
                    names.add(table.name());
                    cells.put(table.name(), rows(table));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableFileException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> rows(Table table)
            throws IOException, UnreadableFileException {
        List<List<String>> all = new ArrayList<>();
        try (Rows rows = table.rows()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                while (all.size() < row.get().number() - 1) {
                    all.add(List.of());
                }
                all.add(row.get().cells().stream().map(Cell::text).toList());
            }
        } catch (UnreadableRowException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    List<String> names() {
        return names;
    }

    String xml(String sheet) {
        return new String(parts.get(part(sheet)), StandardCharsets.UTF_8);
    }

    String styles() {
        return new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
    }

    private String part(String sheet) {
        return "xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml";
    }

    /** All rows from the first one on, blank ones included. */
    List<List<String>> rows(String sheet) {
        return cells.get(sheet);
    }

    List<String> paths(String sheet) {
        return cells.get(sheet).get(3);
    }

    /** The filled rows below the titles, by path. */
    List<Map<String, String>> data(String sheet) {
        List<String> paths = paths(sheet);
        List<Map<String, String>> data = new ArrayList<>();
        for (List<String> row : cells.get(sheet).subList(5, cells.get(sheet).size())) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(paths.size(), row.size()); i++) {
                if (!row.get(i).isEmpty()) {
                    values.put(paths.get(i), row.get(i));
                }
            }
            if (!values.isEmpty()) {
                data.add(values);
            }
        }
        return data;
    }

    /** Types numbers or text into blank cells, by path; the same in every filled row. */
    Sheets type(String sheet, int rows, Map<String, String> values) {
        String xml = xml(sheet);
        for (Map.Entry<String, String> value : values.entrySet()) {
            int column = paths(sheet).indexOf(value.getKey());
            if (column < 0) {
                throw new AssertionError("no column " + value.getKey());
            }
            for (int row = 6; row < 6 + rows; row++) {
                xml = typed(xml, letters(column) + row, value.getValue());
            }
        }
        parts.put(part(sheet), xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String typed(String xml, String cell, String value) {
        Matcher blank = Pattern.compile("<c r=\"" + cell + "\"( s=\"[0-9]+\")></c>").matcher(xml);
        if (!blank.find()) {
            throw new AssertionError(cell + " is not a blank cell");
        }
        boolean number = value.matches("[0-9.]+");
        String content = number ? "<v>" + value + "</v>" : "<is><t>" + value + "</t></is>";
        return xml.substring(0, blank.start())
                + "<c r=\""
                + cell
                + '"'
                + blank.group(1)
                + (number ? ">" : " t=\"inlineStr\">")
                + content
                + "</c>"
                + xml.substring(blank.end());
    }

    /** Types over whatever stands in a cell, by path. */
    Sheets replace(String sheet, String path, int row, String value) {
        String reference = letters(paths(sheet).indexOf(path)) + row;
        String xml = xml(sheet);
        Matcher cell =
                Pattern.compile("<c r=\"" + reference + "\"( s=\"[0-9]+\")?[^>]*>.*?</c>")
                        .matcher(xml);
        if (!cell.find()) {
            throw new AssertionError("no cell " + reference);
        }
        String style = cell.group(1) == null ? "" : cell.group(1);
        return write(
                sheet,
                xml.substring(0, cell.start())
                        + "<c r=\""
                        + reference
                        + '"'
                        + style
                        + " t=\"inlineStr\"><is><t>"
                        + value
                        + "</t></is></c>"
                        + xml.substring(cell.end()));
    }

    /** Takes a row out, as if it had been cleared. */
    Sheets dropRow(String sheet, int row) {
        return write(sheet, xml(sheet).replaceFirst("<row r=\"" + row + "\"[^>]*>.*?</row>", ""));
    }

    Sheets write(String sheet, String xml) {
        parts.put(part(sheet), xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Replaces a whole text wherever it stands. */
    Sheets replaceText(String before, String after) {
        parts.replaceAll(
                (name, content) ->
                        name.endsWith(".xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace('>' + before + '<', '>' + after + '<')
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
        return this;
    }

    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + letters(column % 26);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
