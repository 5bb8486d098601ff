package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.UnknownFact;

/**
 * A whole number of the law under its name - points, deprivations, đồng per person per month - or
 * the fact that nobody knows it.
 *
 * @param name how conditions call it
 * @param key where it stands, for example {@code values.rural.b1Line}
 * @param number empty where nobody knows it
 * @param about what it is, in Vietnamese; empty where the number is known
 * @param citation what it rests on
 * @param from first day from which it applies, where it is younger than its standard
 */
record NamedValue(
        String name,
        String key,
        OptionalInt number,
        String about,
        Citation citation,
        Optional<FirstDay> from) {

    /**
     * The first day of a value.
     *
     * @param date the day
     * @param citation what it rests on
     */
    record FirstDay(LocalDate date, Citation citation) {}

    boolean known() {
        return number.isPresent();
    }

    /** The number as steps and tables show it. */
    String text() {
        return known() ? Integer.toString(number.getAsInt()) : "?";
    }

    UnknownFact unknown() {
        return new UnknownFact(key, about, citation);
    }
}
