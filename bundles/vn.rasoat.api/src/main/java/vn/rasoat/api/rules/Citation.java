package vn.rasoat.api.rules;

import java.time.LocalDate;

/**
 * What a fact of the law rests on.
 *
 * @param act name of the act as it is cited, for example {@code Nghị định 07/2021/NĐ-CP}
 * @param at article, clause, item or annex
 * @param status how far it is sure
 * @param checkedBy who looked it up last
 * @param checkedOn the day of that
 */
public record Citation(
        String act, String at, FactStatus status, String checkedBy, LocalDate checkedOn) {

    /**
     * The text that stands in steps and pages.
     *
     * @return act and place
     */
    public String text() {
        return act + ", " + at;
    }
}
