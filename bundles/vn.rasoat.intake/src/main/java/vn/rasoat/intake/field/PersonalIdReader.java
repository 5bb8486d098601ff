package vn.rasoat.intake.field;

import java.util.regex.Pattern;
import vn.rasoat.api.issue.IssueCode;

/**
 * Reads personal numbers. They are text; a number cell has lost its leading zeros and, beyond 15
 * digits, its end. Every 12-digit number begins with 0 (places 001 to 096), so 10 or 11 digits can
 * only be one that lost its zeros, and 8 only an old 9-digit card that lost one.
 */
final class PersonalIdReader {

    private static final Pattern EXPONENT = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]+");

    private PersonalIdReader() {}

    static Reading read(String text, boolean numeric) {
        if (numeric) {
            return recovered(text);
        }
        if (EXPONENT.matcher(text).matches()) {
            return Reading.problem(IssueCode.PERSONAL_ID_LOSSY);
        }
        return Reading.of(text.replaceAll("[ .'’-]", "").isEmpty() ? text : compact(text));
    }

    private static String compact(String text) {
        return text.replaceAll("[ .'’-]", "");
    }

    private static Reading recovered(String digits) {
        if (!digits.matches("[0-9]+")) {
            return Reading.problem(IssueCode.PERSONAL_ID_LOSSY);
        }
        return switch (digits.length()) {
            case 10, 11 -> Reading.of("0".repeat(12 - digits.length()) + digits);
            case 8 -> Reading.of("0" + digits);
            case 9, 12 -> Reading.of(digits);
            default -> Reading.problem(IssueCode.PERSONAL_ID_LOSSY);
        };
    }
}
