package vn.rasoat.api.rules;

/**
 * One item of a table of points, as it was scored for a household.
 *
 * @param path machine path of the answer, for example {@code b1.household_size}
 * @param item name of the item, in Vietnamese
 * @param option name of the option that was chosen, in Vietnamese; empty if not answered
 * @param points what it gives; one value when it is answered
 */
public record ScoredItem(String path, String item, String option, Span points) {}
