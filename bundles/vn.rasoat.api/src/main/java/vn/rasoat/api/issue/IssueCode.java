package vn.rasoat.api.issue;

/**
 * Stable codes of everything the product says about data, requests and packs. A code never changes
 * its meaning; its texts stand beside it in {@code messages_vi.properties} and {@code
 * messages_en.properties}, from which the error catalogue of the documentation is generated.
 */
public enum IssueCode {
    // The file as a whole.
    FILE_EMPTY("HN-1001", Severity.ERROR),
    FILE_UNREADABLE("HN-1002", Severity.ERROR),
    FILE_ENCRYPTED("HN-1003", Severity.ERROR),
    FILE_TOO_LARGE("HN-1004", Severity.ERROR),
    NOTHING_ACCEPTED("HN-1005", Severity.ERROR),
    ENCODING_TAKEN("HN-1006", Severity.INFO),
    ENCODING_GUESSED("HN-1007", Severity.WARNING),
    XLS_READER_MISSING("HN-1011", Severity.ERROR),
    WORKBOOK_TOO_OLD("HN-1012", Severity.ERROR),
    XLS_BROKEN("HN-1013", Severity.ERROR),
    ENCODING_UNCONFIRMED("HN-1014", Severity.ERROR),
    ENCODING_GIVEN("HN-1015", Severity.INFO),
    ENCODING_UNKNOWN("HN-1016", Severity.ERROR),
    XML_NO_SURVEY("HN-1017", Severity.ERROR),
    WEB_PAGE("HN-1018", Severity.ERROR),
    // Sheets and columns.
    NO_HOUSEHOLD_SHEET("HN-1101", Severity.ERROR),
    SHEET_MISSING("HN-1102", Severity.WARNING),
    COLUMN_MISSING("HN-1103", Severity.ERROR),
    COLUMN_UNKNOWN("HN-1104", Severity.INFO),
    COLUMN_TWICE("HN-1105", Severity.WARNING),
    SHEET_UNKNOWN("HN-1106", Severity.INFO),
    COLUMN_ABSENT("HN-1107", Severity.WARNING),
    // Single values.
    VALUE_MISSING("HN-1201", Severity.ERROR),
    REQUIRED_VALUE_UNREADABLE("HN-1202", Severity.ERROR),
    VALUE_UNREADABLE("HN-1203", Severity.WARNING),
    DATE_IMPOSSIBLE("HN-1204", Severity.WARNING),
    DATE_OUTSIDE_REVIEW("HN-1205", Severity.WARNING),
    ETHNICITY_UNKNOWN("HN-1206", Severity.WARNING),
    ETHNIC_CODE_AMBIGUOUS("HN-1207", Severity.WARNING),
    YEAR_DIFFERS("HN-1208", Severity.WARNING),
    // Place.
    COMMUNE_UNKNOWN("HN-1301", Severity.ERROR),
    COMMUNE_AMBIGUOUS("HN-1302", Severity.ERROR),
    COMMUNE_OUTSIDE_UNIT("HN-1303", Severity.ERROR),
    COMMUNE_FROM_REQUEST("HN-1304", Severity.INFO),
    AREA_INFERRED("HN-1305", Severity.WARNING),
    COMMUNE_NOT_GIVEN("HN-1306", Severity.ERROR),
    // Rows and identity.
    HEADER_REPEATED("HN-1401", Severity.INFO),
    TEST_ROW("HN-1402", Severity.INFO),
    ROW_REPEATED("HN-1403", Severity.INFO),
    NUMBER_REUSED("HN-1404", Severity.WARNING),
    HOUSEHOLD_CONTRADICTED("HN-1405", Severity.ERROR),
    NO_VILLAGE_COLUMN("HN-1406", Severity.INFO),
    ROW_TOO_SHORT("HN-1407", Severity.WARNING),
    ROW_TOO_WIDE("HN-1408", Severity.ERROR),
    ROW_UNREADABLE("HN-1409", Severity.ERROR),
    // Members.
    MEMBER_WITHOUT_HOUSEHOLD("HN-1501", Severity.ERROR),
    MEMBER_COUNT_DIFFERS("HN-1502", Severity.WARNING),
    HEADS_NOT_ONE("HN-1503", Severity.WARNING),
    AGE_IMPLAUSIBLE("HN-1504", Severity.WARNING),
    RELATION_IMPLAUSIBLE("HN-1505", Severity.WARNING),
    MEMBER_OF_REJECTED_HOUSEHOLD("HN-1506", Severity.ERROR),
    MEMBER_COUNT_FROM_LIST("HN-1507", Severity.WARNING),
    // Personal numbers; always warnings.
    PERSONAL_ID_MALFORMED("HN-1601", Severity.WARNING),
    PERSONAL_ID_SHARED("HN-1602", Severity.WARNING),
    PERSONAL_ID_MISMATCH("HN-1603", Severity.WARNING),
    PERSONAL_ID_LOSSY("HN-1604", Severity.WARNING),
    // Scores and class.
    NO_CLASS("HN-1701", Severity.ERROR),
    CLASS_DIFFERS("HN-1702", Severity.WARNING),
    CLASS_STATED("HN-1703", Severity.INFO),
    B2_DIFFERS("HN-1704", Severity.WARNING),
    INDICATOR_DIFFERS("HN-1705", Severity.WARNING),
    LIVING_STANDARD_CONTRADICTED("HN-1706", Severity.WARNING),
    LIVING_STANDARD_STATED("HN-1707", Severity.INFO),
    POINTS_OUT_OF_RANGE("HN-1708", Severity.WARNING),
    B1_DIFFERS("HN-1709", Severity.WARNING),
    B1_ITEMS_MISSING("HN-1710", Severity.WARNING),
    FORM_A_CONTRADICTED("HN-1711", Severity.WARNING),
    FORM_A_WITHOUT_REASON("HN-1712", Severity.WARNING),
    INCOME_DIFFERS("HN-1713", Severity.WARNING),
    CLASS_OPEN("HN-1714", Severity.WARNING),
    LAW_OPEN("HN-1715", Severity.WARNING),
    COMPUTED_COUNTS("HN-1716", Severity.WARNING),
    CLASS_AGAINST_STANDARD("HN-1717", Severity.WARNING),
    // Opening list and events.
    OPENING_CLASS_DIFFERS("HN-1801", Severity.WARNING),
    EVENT_HOUSEHOLD_UNKNOWN("HN-1802", Severity.ERROR),
    EVENT_KIND_UNKNOWN("HN-1803", Severity.ERROR),
    OPENING_ENTRY_REPEATED("HN-1804", Severity.ERROR),
    OPENING_SIZE_MISSING("HN-1805", Severity.WARNING),
    EVENT_DIFFERS_FROM_OPENING("HN-1806", Severity.WARNING),
    EVENT_OF_SURVEYED_HOUSEHOLD("HN-1807", Severity.WARNING),
    OPENING_CLASS_MISSING("HN-1808", Severity.ERROR),
    EVENT_REPEATED("HN-1809", Severity.ERROR),
    // Residents.
    RESIDENTS_UNREADABLE("HN-1901", Severity.ERROR),
    RESIDENTS_TWICE("HN-1902", Severity.WARNING),
    // Requests: the caller broke the contract.
    ROUND_UNKNOWN("HN-2001", Severity.ERROR),
    NO_STANDARD("HN-2002", Severity.ERROR),
    NO_UNIT_LIST("HN-2003", Severity.ERROR),
    UNIT_UNKNOWN("HN-2004", Severity.ERROR),
    RECEIPT_UNKNOWN("HN-2005", Severity.ERROR),
    FORM_UNKNOWN("HN-2006", Severity.ERROR),
    FORMAT_UNKNOWN("HN-2007", Severity.ERROR),
    REQUEST_INVALID("HN-2008", Severity.ERROR),
    REQUEST_TOO_LARGE("HN-2009", Severity.ERROR),
    CALLER_NOT_LOCAL("HN-2010", Severity.ERROR),
    STANDARD_UNKNOWN("HN-2011", Severity.ERROR),
    B1_TABLE_UNKNOWN("HN-2012", Severity.ERROR),
    TEXT_REFUSED("HN-2013", Severity.ERROR),
    TEXT_EXISTS("HN-2014", Severity.ERROR),
    TABLE_OF_OTHER_LINES("HN-2015", Severity.ERROR),
    TEXT_FOR_TESTS("HN-2016", Severity.ERROR),
    HOUSEHOLD_UNKNOWN("HN-2017", Severity.ERROR),
    LOCAL_WITHOUT_NATIONAL("HN-2018", Severity.ERROR),
    VILLAGE_UNKNOWN("HN-2019", Severity.ERROR),
    REASON_MISSING("HN-2020", Severity.ERROR),
    NOT_CLASSIFIED_YET("HN-2021", Severity.ERROR),
    NO_LOCAL_STANDARD("HN-2022", Severity.ERROR),
    UNIT_LIST_UNREADABLE("HN-2023", Severity.ERROR),
    UNIT_ROW_INVALID("HN-2024", Severity.ERROR),
    UNIT_TWICE("HN-2025", Severity.ERROR),
    UNIT_LIST_CONTRADICTED("HN-2026", Severity.ERROR),
    FILE_OF_OTHER_RECEIPT("HN-2027", Severity.ERROR),
    UNDO_BLOCKED("HN-2031", Severity.ERROR),
    UNDONE_ALREADY("HN-2032", Severity.ERROR),
    ROUND_BUSY("HN-2033", Severity.ERROR),
    SUBMISSION_UNKNOWN("HN-2070", Severity.ERROR),
    UNIT_SUBMITTED("HN-2071", Severity.ERROR),
    REOPENED_ALREADY("HN-2072", Severity.ERROR),
    CHANGED_MEANWHILE("HN-2073", Severity.ERROR),
    SUBMITTED_ALREADY("HN-2074", Severity.ERROR),
    // Packs of forms.
    RESIDENTS_MISSING("HN-3001", Severity.WARNING),
    OPENING_LIST_MISSING("HN-3002", Severity.WARNING),
    OPENING_UNEXPLAINED("HN-3003", Severity.WARNING),
    CLASSES_STATED("HN-3004", Severity.WARNING),
    ANSWERS_UNKNOWN("HN-3005", Severity.WARNING),
    INVARIANT_BROKEN("HN-3006", Severity.WARNING),
    RATE_ABOVE_HUNDRED("HN-3007", Severity.WARNING),
    NOT_RECOGNISED("HN-3008", Severity.INFO),
    NOT_CLASSIFIED("HN-3009", Severity.WARNING),
    NOT_SURVEYED("HN-3010", Severity.WARNING),
    LOCAL_RESULT_OPEN("HN-3011", Severity.WARNING),
    BY_LOCAL_STANDARD("HN-3012", Severity.INFO),
    LIVING_STANDARD_OPEN("HN-3013", Severity.WARNING),
    PACK_UNREADABLE("HN-3030", Severity.ERROR),
    PACK_FILE_CHANGED("HN-3031", Severity.ERROR),
    PACK_FILE_MISSING("HN-3032", Severity.ERROR),
    PACK_FILE_UNLISTED("HN-3033", Severity.ERROR),
    PACK_COUNTER_CHANGED("HN-3034", Severity.ERROR),
    PACK_HOUSEHOLD_CHANGED("HN-3035", Severity.ERROR),
    PACK_TREE_BROKEN("HN-3036", Severity.ERROR),
    PACK_NOT_FROM_COUNTERS("HN-3037", Severity.ERROR),
    PACK_SEAL_DIFFERS("HN-3038", Severity.ERROR),
    PACK_NOT_RECOMPUTED("HN-3039", Severity.WARNING),
    FORM_NOT_RECOGNISED("HN-3040", Severity.ERROR),
    FORM_TWICE("HN-3041", Severity.ERROR),
    FORM_VALUE_UNREADABLE("HN-3042", Severity.ERROR),
    FORM_EQUATION_BROKEN("HN-3043", Severity.ERROR),
    FORM_RATE_DIFFERS("HN-3044", Severity.ERROR),
    FORM_RATE_ABOVE_HUNDRED("HN-3045", Severity.ERROR),
    FORM_UNIT_MISSING("HN-3046", Severity.ERROR),
    FORM_COLUMN_MISSING("HN-3047", Severity.WARNING),
    FORM_ROW_MISSING("HN-3048", Severity.ERROR),
    // The world failed.
    STORE_UNAVAILABLE("HN-9001", Severity.ERROR),
    DISK_FAILED("HN-9002", Severity.ERROR),
    INTERNAL("HN-9003", Severity.ERROR);

    private final String code;
    private final Severity severity;

    IssueCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /**
     * The code that users, callers and logs see.
     *
     * @return for example {@code HN-1203}
     */
    public String code() {
        return code;
    }

    /**
     * The weight of every issue with this code.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }
}
