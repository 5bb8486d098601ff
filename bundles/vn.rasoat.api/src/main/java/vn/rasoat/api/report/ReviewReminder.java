package vn.rasoat.api.report;

import java.time.LocalDate;
import java.util.List;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * The text of a letter that reminds a unit of what is missing. It names places and counts, never a
 * household or a person.
 *
 * @param round the round
 * @param unit who is reminded
 * @param day the day of the letter, in Việt Nam
 * @param daysLeft days from that day to the last day of the round, negative after it
 * @param paragraphs the text in Vietnamese
 */
public record ReviewReminder(
        Round round,
        AdministrativeUnit unit,
        LocalDate day,
        long daysLeft,
        List<String> paragraphs) {

    public ReviewReminder {
        paragraphs = List.copyOf(paragraphs);
    }
}
