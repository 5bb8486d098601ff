package vn.rasoat.itests.support;

import java.nio.file.Path;

/** The workbooks of the quick start. */
public final class Samples {

    /** A district's survey: 2,638 households, 10,001 members, of unit 187 in round 20-2024. */
    public static final Path DISTRICT = workbook("chi-lang-2024.xlsx");

    /** One commune (06505) as the national software exports it, with the faults of such files. */
    public static final Path RAW_EXPORT = workbook("van-linh-2024-raw-export.xlsx");

    private Samples() {}

    private static Path workbook(String name) {
        return Path.of(System.getProperty("it.samples"), name);
    }
}
