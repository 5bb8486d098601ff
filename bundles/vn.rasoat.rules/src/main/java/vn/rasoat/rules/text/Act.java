package vn.rasoat.rules.text;

import java.time.LocalDate;
import java.util.Optional;
import vn.rasoat.api.rules.FactStatus;

/**
 * An act of the law.
 *
 * @param key how files name it
 * @param name as it is cited; never changes once it is released
 * @param published the day it was published, where it is known
 * @param inForce the day it came into force, where it is known
 */
public record Act(String key, String name, Optional<Day> published, Optional<Day> inForce) {

    /**
     * A day in the life of an act.
     *
     * @param date the day
     * @param status how far it is sure
     */
    public record Day(LocalDate date, FactStatus status) {}

    /**
     * Whether it was published only after something began that rests on it.
     *
     * @param from first day of that
     * @return false also where the day of publication is not known
     */
    public boolean publishedAfter(LocalDate from) {
        return published.filter(day -> day.date().isAfter(from)).isPresent();
    }
}
