package vn.rasoat.intake.field;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.text.Folding;

/** Reads cells into canonical values. Numbers may stand as text, text as numbers. */
public final class ValueReader {

    /** 12.0, 12,00: what spreadsheets make of a whole number. 12.000 may be twelve thousand. */
    private static final Pattern WHOLE = Pattern.compile("([+-]?[0-9]{1,9})(?:[.,]0{1,2})?");

    /** At most 18 digits, as many as a long always holds. */
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:([., ])[0-9]{3}(?:\\1[0-9]{3}){0,4})?");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}(?:[.,]0+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,12}(?:[.,][0-9]{1,12})?");
    private static final Pattern NUMERIC =
            Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?");

    /** Villages, names and numbers name a household; one slip of a paste must not stop the file. */
    private static final int LONGEST_TEXT = 500;

    private final Set<String> missing;
    private final Words flags;
    private final EthnicGroups ethnicGroups;

    ValueReader(Set<String> missing, Words flags, EthnicGroups ethnicGroups) {
        this.missing = missing;
        this.flags = flags;
        this.ethnicGroups = ethnicGroups;
    }

    /**
     * Reads a cell.
     *
     * @param field the field of its column
     * @param cell the cell
     * @param from1904 whether serial dates count from 1904
     * @return what it says
     */
    public Reading read(Field field, Cell cell, boolean from1904) {
        String text = text(cell);
        if (cell.kind() == Cell.Kind.ABSENT) {
            return Reading.MISSING;
        }
        if (text.isEmpty()) {
            // A flag column that exists was answered: the box was left open.
            return field.type() == FieldType.FLAG ? Reading.of("no") : Reading.MISSING;
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return Reading.problem(field.problem());
        }
        if (missing.contains(text)) {
            return Reading.MISSING;
        }
        return switch (field.type()) {
            case TEXT, NAME -> bounded(field, text);
            case NUMBER_TEXT -> bounded(field, running(text));
            case INTEGER -> integer(field, text);
            case AMOUNT -> amount(field, text, cell.numeric());
            case DECIMAL -> decimal(field, text);
            case DATE -> DateReader.read(field, text, cell.numeric(), from1904);
            case FLAG -> word(field, flags.find(text));
            case WORD -> word(field, field.words().find(text));
            case ETHNICITY -> ethnicity(text);
            case PERSONAL_ID ->
                    text.length() > LONGEST_TEXT
                            ? Reading.problem(field.problem())
                            : PersonalIdReader.read(text, cell.numeric());
        };
    }

    /**
     * The text of a cell, for headers and issues.
     *
     * @param cell the cell
     * @return clean text; a number cell without exponent and trailing zeros
     */
    public static String text(Cell cell) {
        String text = Folding.clean(cell.text());
        if (cell.numeric() && NUMERIC.matcher(text).matches()) {
            return plain(new BigDecimal(text));
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Reading bounded(Field field, String text) {
        return text.length() > LONGEST_TEXT ? Reading.problem(field.problem()) : Reading.of(text);
    }

    private static String running(String text) {
        return WHOLE.matcher(text).matches() ? text.split("[.,]")[0] : text;
    }

    private static Reading integer(Field field, String text) {
        var matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            return Reading.problem(field.problem());
        }
        int number = Integer.parseInt(matcher.group(1));
        return number < field.minimum()
                ? Reading.problem(field.problem())
                : Reading.of(Integer.toString(number));
    }

    private static Reading amount(Field field, String text, boolean numeric) {
        if (DIGITS.matcher(text).matches() && (numeric || !GROUPED.matcher(text).matches())) {
            return Reading.of(Long.toString(Long.parseLong(text.split("[.,]")[0])));
        }
        if (!numeric && GROUPED.matcher(text).matches()) {
            return Reading.of(Long.toString(Long.parseLong(text.replaceAll("[., ]", ""))));
        }
        return Reading.problem(field.problem());
    }

    private static Reading decimal(Field field, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Reading.problem(field.problem());
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.compareTo(BigDecimal.valueOf(field.minimum())) < 0
                ? Reading.problem(field.problem())
                : Reading.of(plain(number));
    }

    private static Reading word(Field field, Optional<String> word) {
        return word.map(Reading::of).orElseGet(() -> Reading.problem(field.problem()));
    }

    private Reading ethnicity(String text) {
        String code = running(text);
        if (ethnicGroups.isCode(code)) {
            return ethnicGroups
                    .coded(code)
                    .map(Reading::of)
                    .orElseGet(() -> Reading.problem(IssueCode.ETHNIC_CODE_AMBIGUOUS));
        }
        return ethnicGroups
                .named(text)
                .map(Reading::of)
                .orElseGet(() -> Reading.problem(IssueCode.ETHNICITY_UNKNOWN));
    }
}
