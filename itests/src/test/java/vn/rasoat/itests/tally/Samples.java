package vn.rasoat.itests.tally;

import java.nio.file.Path;

/** The workbooks of the quick start. */
final class Samples {

    private Samples() {}

    /** The 2024 review of Huyện Chi Lăng: 2,638 households. */
    static Path chiLang() {
        return Path.of(
                System.getProperty("it.samples", "../features/distribution/src/main/demo"),
                "chi-lang-2024.xlsx");
    }
}
