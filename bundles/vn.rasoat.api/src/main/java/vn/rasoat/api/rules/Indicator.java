package vn.rasoat.api.rules;

/**
 * An indicator of a standard, in the order of the forms.
 *
 * @param number 1 to 12
 * @param key for example {@code child_schooling}
 * @param name Vietnamese name as printed
 * @param tickPath machine path of its ticked box
 */
public record Indicator(int number, String key, String name, String tickPath) {}
