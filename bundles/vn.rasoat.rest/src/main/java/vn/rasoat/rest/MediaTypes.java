package vn.rasoat.rest;

/** Media types of workbooks. */
final class MediaTypes {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook with macros. */
    static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

    private MediaTypes() {}
}
