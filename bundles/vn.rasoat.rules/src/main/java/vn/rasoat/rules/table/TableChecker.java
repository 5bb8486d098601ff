package vn.rasoat.rules.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.survey.Area;

/** Checks a table as it was written and collects every fault. */
final class TableChecker {

    /** Points are never negative: a B1 total counts from 0. */
    static final Pattern POINTS = Pattern.compile("[0-9]{1,4}");

    private final RawTable table;
    private final List<TableStandard> standards;
    private final Faults faults;

    /**
     * A check of one table.
     *
     * @param table as it was written
     * @param standards those that are installed
     * @param faults gets what is wrong
     */
    TableChecker(RawTable table, List<TableStandard> standards, Faults faults) {
        this.table = table;
        this.standards = standards;
        this.faults = faults;
    }

    /** The content, as far as it can be read; of use only if the text has no fault. */
    TableContent check() {
        HeadChecker head = new HeadChecker(table, faults);
        Optional<TableStandard> standard =
                standards.stream()
                        .filter(known -> known.id().equals(table.head("standard").text()))
                        .findFirst();
        RequiredFamilies families =
                standard.map(TableStandard::families).orElseGet(RequiredFamilies::shipped);
        ItemChecker items = new ItemChecker(table, families, faults);
        TableContent content =
                new TableContent(
                        head.id(),
                        head.revision(),
                        head.text("standard"),
                        head.text("act"),
                        head.text("at"),
                        head.text("source"),
                        head.text("checkedBy"),
                        head.date("checkedOn").orElse(LocalDate.EPOCH),
                        head.lines(),
                        head.forTests(),
                        items.items());
        List<String> missing = items.missingFamilies();
        for (String family : missing) {
            faults.add(
                    Place.FILE,
                    "family-missing",
                    families.names().name(family),
                    family,
                    families.act(),
                    families.status().word());
        }
        lines(content, standard, missing.stream().map(families.names()::name).toList());
        return content;
    }

    /** A table that only test instances take. */
    static Issue forTests(TableContent content) {
        return Issue.of(
                IssueCode.TEXT_FOR_TESTS, Place.FILE, content.id() + " " + content.revision());
    }

    private void lines(
            TableContent content, Optional<TableStandard> standard, List<String> missing) {
        Faults.Reasons reasons = new Faults.Reasons();
        if (content.standard().isEmpty()) {
            reasons.add("unmarked");
        } else if (standard.isEmpty()) {
            reasons.add("standard-unknown", content.standard());
        }
        if (Stream.of(Area.values())
                .allMatch(area -> table.head(TableLayout.lineKey(area)).isBlank())) {
            reasons.add("unmarked-lines");
        }
        standard.ifPresent(known -> compare(content.lines(), known.lines(), reasons));
        OldTable.KNOWN.stream()
                .filter(old -> old.isIn(table))
                .forEach(old -> reasons.add("old-table", old.period(), old.act()));
        if (reasons.any()) {
            if (!missing.isEmpty()) {
                reasons.add("lacks-families", String.join(", ", missing));
            }
            faults.ofOtherLines(
                    standard.map(TableChecker::named).orElseGet(this::installed), reasons);
        }
    }

    /** Where no standard is meant, the lines of all are those that a table can belong to. */
    private String installed() {
        return standards.isEmpty()
                ? "?"
                : standards.stream().map(TableChecker::named).collect(Collectors.joining(", "));
    }

    private static void compare(
            Map<Area, Integer> declared, Map<Area, Integer> known, Faults.Reasons reasons) {
        for (Area area : Area.values()) {
            Integer line = declared.get(area);
            Integer own = known.get(area);
            if (line != null && own == null) {
                reasons.add("line-unknown", area, line);
            } else if (line != null && !own.equals(line)) {
                reasons.add("line-differs", area, own, line);
            }
        }
    }

    /** For example {@code nd-07-2021 (140/175)}: the lines in the order rural, urban. */
    private static String named(TableStandard standard) {
        return standard.id()
                + Stream.of(Area.values())
                        .map(standard.lines()::get)
                        .map(line -> line == null ? "?" : line.toString())
                        .collect(Collectors.joining("/", " (", ")"));
    }
}
