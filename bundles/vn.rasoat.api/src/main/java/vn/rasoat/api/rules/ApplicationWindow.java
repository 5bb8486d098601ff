package vn.rasoat.api.rules;

import java.time.LocalDate;

/**
 * When and where a standard applies: a fact apart from its content.
 *
 * @param standard id of the standard
 * @param ruler as what it applies
 * @param territory {@code VN}, or the two-digit code of a province
 * @param from first day
 * @param to last day
 * @param citation what the window rests on
 */
public record ApplicationWindow(
        String standard,
        Ruler ruler,
        String territory,
        LocalDate from,
        LocalDate to,
        Citation citation) {

    /** The territory of a standard for the whole nation. */
    public static final String NATION = "VN";

    /**
     * Whether it holds.
     *
     * @param day a day
     * @param province two-digit province code
     * @return true from the first to the last day, inside the territory
     */
    public boolean holds(LocalDate day, String province) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && (territory.equals(NATION) || territory.equals(province));
    }
}
