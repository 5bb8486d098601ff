package vn.rasoat.api.round;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a round. Keys lead with the province, so that a nation's data can be spread by it.
 *
 * @param province two-digit province code
 * @param year year of the review
 */
public record RoundKey(String province, int year) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{2})-([0-9]{4})");

    public RoundKey {
        if (!province.matches("[0-9]{2}") || year < 1993 || year > 2999) {
            throw new IllegalArgumentException("no round " + province + "-" + year);
        }
    }

    /**
     * Reads the text form.
     *
     * @param text for example {@code 20-2024}
     * @return the key
     * @throws IllegalArgumentException if the text is not a key
     */
    public static RoundKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no round " + text);
        }
        return new RoundKey(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /** The text form, for example {@code 20-2024}. */
    @Override
    public String toString() {
        return province + "-" + year;
    }
}
