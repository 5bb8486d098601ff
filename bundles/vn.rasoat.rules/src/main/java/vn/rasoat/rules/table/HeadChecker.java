package vn.rasoat.rules.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.api.survey.Area;

/** Checks what a table says of itself. A value that is wrong gives a fault and nothing. */
final class HeadChecker {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final RawTable table;
    private final Faults faults;

    HeadChecker(RawTable table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    String id() {
        Cell id = required("id");
        return matches(ID, id, "id") ? id.text() : "";
    }

    int revision() {
        Cell revision = required("revision");
        if (matches(NUMBER, revision, "revision")) {
            int number = Integer.parseInt(revision.text());
            if (number > 0) {
                return number;
            }
            faults.add(revision.place(), "revision", revision.text());
        }
        return 0;
    }

    String text(String key) {
        return required(key).text();
    }

    Optional<LocalDate> date(String key) {
        Cell cell = required(key);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Matcher iso = ISO_DATE.matcher(cell.text());
        Matcher date = DATE.matcher(cell.text());
        try {
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            if (date.matches()) {
                return Optional.of(day(date.group(3), date.group(2), date.group(1)));
            }
        } catch (DateTimeException e) {
            // Falls through: 31/02 is as wrong as any other text.
        }
        faults.add(cell.place(), "date", cell.text());
        return Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** The lines that are given. */
    Map<Area, Integer> lines() {
        Map<Area, Integer> lines = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            line(required(TableLayout.lineKey(area))).ifPresent(line -> lines.put(area, line));
        }
        return lines;
    }

    private OptionalInt line(Cell cell) {
        return matches(NUMBER, cell, "line")
                ? OptionalInt.of(Integer.parseInt(cell.text()))
                : OptionalInt.empty();
    }

    /** Whether it calls itself invented; what is no clear "no" is taken as yes. */
    boolean forTests() {
        Cell cell = table.head("forTests");
        if (!table.head().containsKey("forTests")) {
            return false;
        }
        Optional<String> word = TableLayout.WORDS.key(cell.text());
        if (word.isEmpty()) {
            faults.add(cell.place(), "yes-no", cell.text());
        }
        return !word.equals(Optional.of("no"));
    }

    private boolean matches(Pattern pattern, Cell cell, String fault) {
        if (cell.isBlank()) {
            return false;
        }
        if (pattern.matcher(cell.text()).matches()) {
            return true;
        }
        faults.add(cell.place(), fault, cell.text());
        return false;
    }

    private Cell required(String key) {
        Cell cell = table.head(key);
        if (cell.isBlank()) {
            faults.add(cell.place(), "head-missing", TableLayout.HEAD.name(key), key);
        }
        return cell;
    }
}
