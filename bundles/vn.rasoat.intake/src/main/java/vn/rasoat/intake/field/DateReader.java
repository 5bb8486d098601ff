package vn.rasoat.intake.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.IssueCode;

/** Reads dates: day/month/year text, serial numbers, month/year, or only a year. */
final class DateReader {

    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?:[ T][0-9:.]+)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?:[ T][0-9:.]+Z?)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})(?:[.,][0-9]+)?");

    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2199;

    /** Serial 1 is 1 January 1900, and spreadsheets count a 29 February 1900 that never was. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_SERIAL = 61;

    private DateReader() {}

    static Reading read(Field field, String text, boolean numeric, boolean from1904) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (!numeric && dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (!numeric && yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher month = MONTH_YEAR.matcher(text);
        if (!numeric && month.matches()) {
            // The day is not known, so only the year can be kept.
            return day(month.group(2), month.group(1), "1").problem().isPresent()
                    ? Reading.problem(IssueCode.DATE_IMPOSSIBLE)
                    : Reading.of(month.group(2));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return number(field, Integer.parseInt(number.group(1)), from1904);
        }
        return Reading.problem(field.problem());
    }

    private static Reading day(String year, String month, String day) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                    ? Reading.problem(IssueCode.DATE_IMPOSSIBLE)
                    : Reading.of(date.toString());
        } catch (DateTimeException e) {
            return Reading.problem(IssueCode.DATE_IMPOSSIBLE);
        }
    }

    /** A number between the years is a year: as serial it would lie before 1906. */
    private static Reading number(Field field, int number, boolean from1904) {
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            return Reading.of(Integer.toString(number));
        }
        LocalDate date = (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(number);
        return number < FIRST_SERIAL || date.getYear() > LAST_YEAR
                ? Reading.problem(field.problem())
                : Reading.of(date.toString());
    }
}
