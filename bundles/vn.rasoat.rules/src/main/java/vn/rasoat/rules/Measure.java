package vn.rasoat.rules;

import java.util.Locale;
import java.util.Optional;

/** What is measured of a household and compared with named values. */
enum Measure {
    /** The B1 total. */
    B1,
    /** How many indicators are deprived. */
    DEPRIVATIONS,
    /** Đồng per person per month. */
    INCOME;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> ofWord(String word) {
        for (Measure measure : values()) {
            if (measure.word().equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
