package vn.rasoat.intake.source;

import java.io.IOException;

/** One table of a survey file: a sheet, a CSV file, the records of a JSON file. */
public interface Table {

    /** Longer names of sheets, files and parts are cut: receipts must hold them. */
    int LONGEST_NAME = 200;

    /**
     * Its name.
     *
     * @return as the officer sees it, not much longer than {@link #LONGEST_NAME}
     */
    String name();

    /**
     * A name as a receipt can hold it.
     *
     * @param name of a sheet, file or part
     * @return the name without control characters, cut if it is too long
     */
    static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }

    /**
     * Reads it from its first row.
     *
     * @return its rows; close them
     * @throws UnreadableFileException if it is not there
     * @throws IOException if the disk fails
     */
    Rows rows() throws UnreadableFileException, IOException;

    /**
     * Whether dates that are numbers count from 1904 (files of old Macs) instead of 1900.
     *
     * @return true for 1904
     */
    default boolean from1904() {
        return false;
    }

    /**
     * Whether a row is as wide as the header because somebody wrote so many separators. In a sheet
     * nobody does: what lies beyond the last cell is blank.
     *
     * @return true where another width is a fault of the row
     */
    default boolean exact() {
        return false;
    }

    /**
     * Whether the table has a shape of its own. Then columns and sheets that only the wide shape of
     * the national software has are not missed in it.
     *
     * @return false for a table as it stands in the file
     */
    default boolean shaped() {
        return false;
    }

    /**
     * How places name a column.
     *
     * @param index 0 is the first
     * @return letters as a spreadsheet shows them, unless the format has names of its own
     */
    default String column(int index) {
        return Row.letters(index);
    }
}
