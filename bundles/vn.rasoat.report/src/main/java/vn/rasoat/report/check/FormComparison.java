package vn.rasoat.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.report.form.BoundForm;
import vn.rasoat.report.form.BrokenInvariant;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;

/**
 * Puts the forms of several files side by side and holds them to the equations of our own packs.
 */
public final class FormComparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FormSet set;
    private final FormSheetReader reader;
    private final Map<String, FormSheet> sheets = new LinkedHashMap<>();
    private final Map<String, Map<String, FormSheet.Row[]>> rows = new HashMap<>();
    private final UnitTree tree = new UnitTree();
    private final List<Issue> findings = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param set the forms that are expected, with their equations
     */
    public FormComparison(FormSet set) {
        this.set = set;
        reader = new FormSheetReader(set.forms());
    }

    /**
     * Takes in a file.
     *
     * @param file its name, for places
     * @param content rows of its sheet
     */
    public void add(String file, List<List<String>> content) {
        Optional<FormSheet> read = reader.read(file, content);
        if (read.isEmpty()) {
            findings.add(
                    issue(
                            IssueCode.FORM_NOT_RECOGNISED,
                            Place.sheet(file),
                            set.forms().stream()
                                    .map(BoundForm::number)
                                    .collect(Collectors.joining(", "))));
            return;
        }
        FormSheet sheet = read.get();
        String key = sheet.form().key();
        FormSheet other = sheets.putIfAbsent(key, sheet);
        if (other != null) {
            findings.add(
                    issue(
                            IssueCode.FORM_TWICE,
                            Place.sheet(file),
                            sheet.form().number(),
                            other.file()));
            return;
        }
        findings.addAll(sheet.findings());
        rows.put(key, byUnit(sheet));
    }

    private Map<String, FormSheet.Row[]> byUnit(FormSheet sheet) {
        Map<String, FormSheet.Row[]> byUnit = new LinkedHashMap<>();
        List<String> codes = tree.codes(sheet.rows());
        for (int i = 0; i < codes.size(); i++) {
            FormSheet.Row row = sheet.rows().get(i);
            byUnit.computeIfAbsent(
                                    codes.get(i),
                                    any -> new FormSheet.Row[sheet.form().rowsOfUnit()])[
                            row.breakdown()] =
                    row;
        }
        return byUnit;
    }

    /**
     * Compares what was taken in.
     *
     * @return forms and findings
     */
    public FilledFormCheck result() {
        List<AdministrativeUnit> units = tree.units();
        units.forEach(this::missing);
        List<FilledForm> filled = set.forms().stream().map(form -> filled(form, units)).toList();
        List<UnitRow> unitRows =
                units.stream().map(unit -> new UnitRow(unit, "", new long[0])).toList();
        for (BrokenInvariant broken : set.invariants().check(filled, unitRows, set.layout())) {
            findings.add(
                    issue(
                            IssueCode.FORM_EQUATION_BROKEN,
                            place(broken),
                            broken.form(),
                            broken.unit().name(),
                            broken.text(),
                            Long.toString(broken.left()),
                            Long.toString(broken.right())));
        }
        sheets.values().forEach(this::rates);
        return new FilledFormCheck(
                sheets.values().stream()
                        .map(
                                it ->
                                        new FilledFormCheck.RecognisedForm(
                                                it.file(),
                                                it.form().number(),
                                                it.form().title(),
                                                rows.get(it.form().key()).size(),
                                                it.rows().size() * it.form().width()))
                        .toList(),
                findings);
    }

    /** A unit that one form has and another has not, and a unit without one of its rows. */
    private void missing(AdministrativeUnit unit) {
        Set<String> with = new HashSet<>();
        rows.forEach(
                (key, byUnit) -> {
                    if (byUnit.containsKey(unit.code())) {
                        with.add(key);
                    }
                });
        for (FormSheet sheet : sheets.values()) {
            FormSheet.Row[] own = rows.get(sheet.form().key()).get(unit.code());
            if (own == null) {
                BoundForm other =
                        set.forms().stream()
                                .filter(it -> with.contains(it.key()))
                                .findFirst()
                                .orElseThrow();
                findings.add(
                        issue(
                                IssueCode.FORM_UNIT_MISSING,
                                Place.sheet(sheet.file()),
                                unit.name(),
                                other.number(),
                                sheet.form().number()));
                continue;
            }
            for (int i = 0; i < own.length; i++) {
                if (own[i] == null) {
                    findings.add(
                            issue(
                                    IssueCode.FORM_ROW_MISSING,
                                    Place.sheet(sheet.file()),
                                    unit.name(),
                                    sheet.form().breakdownLabel(i)));
                }
            }
        }
    }

    /** With blanks wherever a file does not say anything; equations skip these. */
    private FilledForm filled(BoundForm form, List<AdministrativeUnit> units) {
        List<Cell> blank = Collections.nCopies(form.width(), new Cell.Blank());
        List<FormRow> formRows = new ArrayList<>();
        for (AdministrativeUnit unit : units) {
            for (int i = 0; i < form.rowsOfUnit(); i++) {
                formRows.add(
                        new FormRow(
                                unit,
                                "",
                                form.breakdownKey(i),
                                form.breakdownLabel(i),
                                row(form, unit, i).map(FormSheet.Row::cells).orElse(blank)));
            }
        }
        return new FilledForm(
                form,
                new StatutoryForm(
                        form.number(),
                        form.key(),
                        form.title(),
                        form.lead(),
                        IntStream.range(0, form.width()).mapToObj(form::printed).toList(),
                        formRows,
                        List.of()),
                Collections.nCopies(formRows.size(), Collections.nCopies(form.width(), false)));
    }

    private Optional<FormSheet.Row> row(BoundForm form, AdministrativeUnit unit, int breakdown) {
        return Optional.ofNullable(rows.getOrDefault(form.key(), Map.of()).get(unit.code()))
                .map(own -> own[breakdown]);
    }

    private Place place(BrokenInvariant broken) {
        FormSheet sheet =
                sheets.values().stream()
                        .filter(it -> it.form().number().equals(broken.form()))
                        .findFirst()
                        .orElseThrow();
        BoundForm form = sheet.form();
        int breakdown =
                IntStream.range(0, form.rowsOfUnit())
                        .filter(i -> form.breakdownKey(i).equals(broken.breakdown()))
                        .findFirst()
                        .orElse(0);
        int column =
                IntStream.range(0, form.width())
                        .filter(i -> form.printed(i).id().equals(broken.column()))
                        .findFirst()
                        .orElse(0);
        return row(form, broken.unit(), breakdown)
                .map(row -> place(sheet, row, column))
                .orElse(Place.sheet(sheet.file()));
    }

    private static Place place(FormSheet sheet, FormSheet.Row row, int column) {
        return new Place(sheet.file(), row.number(), Words.letters(sheet.firstColumn() + column));
    }

    private void rates(FormSheet sheet) {
        BoundForm form = sheet.form();
        rows.get(form.key())
                .forEach(
                        (unit, own) -> {
                            for (FormSheet.Row row : own) {
                                for (int i = 0; row != null && i < form.width(); i++) {
                                    if (form.isRate(i)) {
                                        rate(sheet, unit, row, i);
                                    }
                                }
                            }
                        });
    }

    private void rate(FormSheet sheet, String unit, FormSheet.Row row, int column) {
        Optional<BigDecimal> seen = FormSheetReader.number(row.texts().get(column), true);
        String id = sheet.form().printed(column).id();
        if (seen.isPresent() && seen.get().compareTo(HUNDRED) > 0) {
            findings.add(
                    issue(
                            IssueCode.FORM_RATE_ABOVE_HUNDRED,
                            place(sheet, row, column),
                            row.unit(),
                            id));
        }
        OptionalInt part = part(sheet.form(), unit, row, column);
        if (part.isEmpty()
                || !(row.cells().get(sheet.form().whole(column)) instanceof Cell.Count whole)) {
            return;
        }
        boolean right;
        String expected;
        if (whole.value() == 0) {
            // the existing software prints 0 where there is nothing to divide by; the circular a
            // blank
            expected = "";
            right = seen.isEmpty() || seen.get().signum() == 0;
        } else {
            expected = new Cell.Rate(part.getAsInt(), whole.value()).text();
            right =
                    seen.isPresent()
                            && seen.get()
                                            .setScale(2, RoundingMode.HALF_UP)
                                            .compareTo(new BigDecimal(expected))
                                    == 0;
        }
        if (!right) {
            findings.add(
                    new Issue(
                            IssueCode.FORM_RATE_DIFFERS,
                            place(sheet, row, column),
                            row.texts().get(column),
                            expected,
                            List.of(row.unit(), id, expected)));
        }
    }

    /** The part stands in the form itself, or in the form of counts that was given with it. */
    private OptionalInt part(BoundForm form, String unit, FormSheet.Row row, int column) {
        OptionalInt own = form.partIn(column, form);
        if (own.isPresent()) {
            return count(row.cells().get(own.getAsInt()));
        }
        for (FormSheet other : sheets.values()) {
            OptionalInt there = form.partIn(column, other.form());
            if (there.isPresent()) {
                FormSheet.Row[] rowsThere = rows.get(other.form().key()).get(unit);
                return rowsThere == null || rowsThere[0] == null
                        ? OptionalInt.empty()
                        : count(rowsThere[0].cells().get(there.getAsInt()));
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt count(Cell cell) {
        return cell instanceof Cell.Count count
                ? OptionalInt.of(Math.toIntExact(count.value()))
                : OptionalInt.empty();
    }

    private static Issue issue(IssueCode code, Place place, String... arguments) {
        return Issue.of(code, place, arguments);
    }
}
