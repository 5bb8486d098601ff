package vn.rasoat.rules;

import java.util.Locale;
import java.util.Optional;

/** How far a value of a standard is sure. */
enum Status {
    /** Seen in a public source. */
    CONFIRMED,
    /** From the act, not seen again. */
    RECALLED,
    /** Follows from other facts. */
    INFERRED,
    /** Not known; such a value can be written down but cannot decide. */
    UNKNOWN;

    static Optional<Status> ofWord(String word) {
        for (Status status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
