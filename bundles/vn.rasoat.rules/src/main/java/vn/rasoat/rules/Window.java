package vn.rasoat.rules;

import java.time.LocalDate;

/**
 * Days on which a standard applies, both inclusive.
 *
 * @param from first day
 * @param to last day
 */
record Window(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Window other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
