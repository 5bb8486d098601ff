package vn.rasoat.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes a workbook of Excel 97-2003 (.xls) as XLSX. The service is optional: without it such files
 * are refused with HN-1011.
 */
@ProviderType
public interface OldWorkbookConverter {

    /**
     * Writes the values of all worksheets, in their order and at their places: text, numbers as
     * stored, the last results of formulas. Macros are left out and never run. Nothing depends on
     * the clock: the same workbook gives the same bytes.
     *
     * @param workbook the .xls file; it is not changed
     * @param target gets the XLSX file; worthless if this throws; stays open
     * @param limit bytes that the file may have, and its parts as XLSX together
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1002 no workbook, HN-1003 encrypted,
     *     HN-1004 too large, HN-1012 older than Excel 97, HN-1013 broken
     * @throws IOException if the disk fails
     */
    void convert(Path workbook, OutputStream target, long limit) throws IOException;
}
