package vn.rasoat.itests.tally;

import java.util.Optional;

/** The classes of NĐ 07/2021, in the words that the survey prints. */
enum Klass {
    POOR("Hộ nghèo"),
    NEAR_POOR("Hộ cận nghèo"),
    NOT_POOR("Hộ không nghèo");

    private final String printed;

    Klass(String printed) {
        this.printed = printed;
    }

    String printed() {
        return printed;
    }

    /** Poor and near-poor households stand on lists. */
    boolean listed() {
        return this != NOT_POOR;
    }

    static Optional<Klass> printedAs(String text) {
        for (Klass klass : values()) {
            if (klass.printed.equalsIgnoreCase(text)) {
                return Optional.of(klass);
            }
        }
        return Optional.empty();
    }
}
