package vn.rasoat.intake;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Texts;

/** Takes the rows of the household sheets: place, identity and required values. */
final class HouseholdRows {

    private static final List<String> EXPECTED_COLUMNS =
            Data.words(Data.yaml("expected-columns.yaml", "households").get("households"));

    private final Round round;
    private final Communes communes;
    private final SkipRules skipRules;
    private final boolean membersListed;
    private final HouseholdIndex index;
    private final IssueLog log;
    private final Set<String> inferredKinds = new LinkedHashSet<>();
    private final Set<String> inferredAreas = new LinkedHashSet<>();
    private Layout inferredOn;

    HouseholdRows(
            Round round,
            Communes communes,
            SkipRules skipRules,
            boolean membersListed,
            HouseholdIndex index,
            IssueLog log) {
        this.round = round;
        this.communes = communes;
        this.skipRules = skipRules;
        this.membersListed = membersListed;
        this.index = index;
        this.log = log;
    }

    /** What can be said before the first row. */
    void begin(Layout layout) {
        if (!layout.has(Paths.SIZE) && !membersListed) {
            log.add(
                    layout.sheetIndex(),
                    IssueCode.COLUMN_MISSING,
                    new Place(layout.sheet(), layout.headerRow(), ""),
                    Paths.SIZE);
        }
        if (layout.isWide()) {
            nameAbsent(layout);
        }
        if (!layout.has(Paths.VILLAGE)) {
            log.add(layout.sheetIndex(), IssueCode.NO_VILLAGE_COLUMN, Place.sheet(layout.sheet()));
        }
    }

    /** The wide shape has these columns; without one a form rests on less, so that is said. */
    private void nameAbsent(Layout layout) {
        for (String path : EXPECTED_COLUMNS) {
            if (!layout.has(path)) {
                log.add(
                        layout.sheetIndex(),
                        IssueCode.COLUMN_ABSENT,
                        new Place(layout.sheet(), layout.headerRow(), ""),
                        path);
            }
        }
    }

    void take(TableRow row, SheetTally tally) {
        Optional<String> test = skipRules.reason(row);
        if (test.isPresent()) {
            log.row(IssueCode.TEST_ROW, row, test.get());
            tally.test(row);
            return;
        }
        Optional<AdministrativeUnit> commune = communes.locate(row, log);
        boolean complete = requiredValues(row);
        checkPeriod(row);
        if (commune.isEmpty()) {
            tally.rejected(row);
            return;
        }
        String area = area(row, commune.get());
        Household household = new Household(row, commune.get(), area);
        if (!complete || area.isEmpty()) {
            index.addRejected(household);
            tally.rejected(row);
            return;
        }
        List<Household> twins = index.twins(household);
        Optional<Household> same =
                twins.stream().filter(twin -> twin.row().sameContent(row)).findFirst();
        if (same.isPresent()) {
            index.repeat(row, same.get());
            log.row(IssueCode.ROW_REPEATED, row, rowOf(same.get(), row));
            tally.duplicate(row);
        } else if (!twins.isEmpty() && household.identified()) {
            log.row(IssueCode.HOUSEHOLD_CONTRADICTED, row, rowOf(twins.get(0), row));
            tally.rejected(row);
        } else {
            household.namesake(twins.size() + 1);
            index.add(household);
        }
    }

    /** Unreadable required values are named already; here are the blank ones. */
    private boolean requiredValues(TableRow row) {
        boolean complete = !row.isUnreadable(Paths.SIZE) && !row.isUnreadable(Paths.AREA);
        if (row.value(Paths.NUMBER).isEmpty() && row.value(Paths.HEAD_NAME).isEmpty()) {
            missing(row, row.layout().has(Paths.HEAD_NAME) ? Paths.HEAD_NAME : Paths.NUMBER);
            complete = false;
        }
        if (!membersListed && row.value(Paths.SIZE).isEmpty() && !row.isUnreadable(Paths.SIZE)) {
            missing(row, Paths.SIZE);
            complete = false;
        }
        return complete;
    }

    /** Says that a required value is missing. */
    void missing(TableRow row, String path) {
        Optional<Layout.Column> column = row.layout().column(path);
        log.cell(
                IssueCode.VALUE_MISSING,
                row,
                path,
                column.map(c -> c.field().expected()).orElse(""),
                column.map(c -> c.field().describe()).orElse(path));
    }

    private void checkPeriod(TableRow row) {
        String year = Integer.toString(round.key().year());
        String written = row.value(Paths.YEAR);
        if (!written.isEmpty() && !written.equals(year)) {
            log.cell(IssueCode.YEAR_DIFFERS, row, Paths.YEAR, Texts.of("year.round", year), year);
        }
        String date = row.value(Paths.DATE);
        boolean outside =
                date.length() == 10
                        ? LocalDate.parse(date).isBefore(round.startsOn())
                                || LocalDate.parse(date).isAfter(round.endsOn())
                        : !date.isEmpty() && !date.equals(year);
        if (outside) {
            log.cell(
                    IssueCode.DATE_OUTSIDE_REVIEW,
                    row,
                    Paths.DATE,
                    Texts.of("date.review", round.startsOn().toString(), round.endsOn().toString()),
                    row.layout().column(Paths.DATE).orElseThrow().field().describe());
        }
    }

    /**
     * The stated area; where it is blank that of the commune's kind, said at the cell, or once for
     * a file without the column.
     */
    private String area(TableRow row, AdministrativeUnit commune) {
        boolean column = row.layout().has(Paths.AREA);
        if (column && (!row.value(Paths.AREA).isEmpty() || row.isUnreadable(Paths.AREA))) {
            return row.value(Paths.AREA);
        }
        String area = communes.areaOf(commune);
        if (area.isEmpty()) {
            missing(row, Paths.AREA);
        } else if (column) {
            row.set(Paths.AREA, area);
            log.cell(
                    IssueCode.AREA_INFERRED,
                    row,
                    Paths.AREA,
                    row.layout().column(Paths.AREA).orElseThrow().field().expected(),
                    commune.kind(),
                    Texts.of("area." + area));
        } else {
            inferredKinds.add(commune.kind());
            inferredAreas.add(Texts.of("area." + area));
            inferredOn = row.layout();
        }
        return area;
    }

    /** What can be said after the last row of all household sheets. */
    void end() {
        if (!inferredKinds.isEmpty()) {
            log.add(
                    inferredOn.sheetIndex(),
                    IssueCode.AREA_INFERRED,
                    Place.sheet(inferredOn.sheet()),
                    String.join(", ", inferredKinds),
                    String.join(", ", inferredAreas));
        }
        for (List<Household> group : index.groups()) {
            boolean alone = group.size() == 1 && !group.get(0).number().isEmpty();
            for (Household household : group) {
                if (!alone || !household.row().layout().has(Paths.VILLAGE)) {
                    household.discriminate();
                }
            }
            if (group.size() > 1 && !group.get(0).number().isEmpty()) {
                nameReused(group);
            }
        }
    }

    /** Every household after the first is named, with the row of the first. */
    private void nameReused(List<Household> group) {
        for (Household household : group.subList(1, group.size())) {
            TableRow row = household.row();
            log.cell(
                    IssueCode.NUMBER_REUSED,
                    row,
                    Paths.NUMBER,
                    "",
                    row.value(Paths.NUMBER),
                    rowOf(group.get(0), row));
        }
    }

    /** The row of a household, with its sheet where that is another one. */
    static String rowOf(Household household, TableRow seenFrom) {
        return household.row().numberSeenFrom(seenFrom);
    }
}
