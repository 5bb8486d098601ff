package vn.rasoat.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Gives the officer's own workbook back with every issue of its receipt shown where it lies. */
@ProviderType
public interface WorkbookMarker {

    /**
     * What stands in cell A1 of the sheet that lists the issues. An importer knows the sheet by it,
     * whatever its name became, and passes it over in silence.
     */
    String RESULT_SHEET_MARK = "rasoat:ket-qua-kiem-tra:1";

    /**
     * Writes the workbook back: the same parts byte for byte, but for bad cells that are coloured
     * by severity and carry a note, and one sheet that lists every issue. What an earlier marking
     * left in the file (its sheet, notes and colours) is replaced. Nothing depends on the clock:
     * the same workbook and receipt give the same bytes.
     *
     * <p>An old .xls file comes back as XLSX, with its values, number formats, fonts and widths.
     *
     * @param original the XLSX, XLSM or XLS file that was imported; it is not changed
     * @param receipt the receipt of that very file
     * @param target gets the workbook, and nothing at all if the workbook is refused; stays open
     * @return what was marked, and what was left out
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1001 empty, HN-1002 not a workbook,
     *     HN-1003 encrypted, HN-1004 too large when unpacked, HN-1011 to HN-1013 an old .xls file
     *     that cannot be read, HN-2027 the receipt is of another file
     * @throws vn.rasoat.api.issue.UnavailableException if the disk fails; nothing is left behind
     * @throws IOException if the target cannot be written
     */
    MarkedWorkbook mark(Path original, Receipt receipt, OutputStream target) throws IOException;
}
