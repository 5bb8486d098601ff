package vn.rasoat.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.xls.Biff8Converter;

/** A small workbook of Excel 97-2003, written by POI. */
public final class OldBook {

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private HSSFSheet sheet;
    private int rows;

    /** What reads old workbooks where the feature is installed. */
    public static OldWorkbooks reader() {
        return new OldWorkbooks(List.of(new Biff8Converter()));
    }

    /** Where it is not. */
    public static OldWorkbooks noReader() {
        return new OldWorkbooks(List.of());
    }

    public OldBook sheet(String name) {
        sheet = workbook.createSheet(name);
        rows = 0;
        return this;
    }

    /** A row; null is a cell that is not there. */
    public OldBook row(Object... cells) {
        HSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < cells.length; i++) {
            put(row, i, cells[i]);
        }
        return this;
    }

    private static void put(HSSFRow row, int column, Object value) {
        if (value == null) {
            return;
        }
        HSSFCell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** For what this class has no words for. */
    public HSSFWorkbook workbook() {
        return workbook;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
