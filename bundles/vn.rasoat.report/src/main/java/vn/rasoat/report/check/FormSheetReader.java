package vn.rasoat.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.Cell;
import vn.rasoat.report.form.BoundForm;

/**
 * Finds out which form a sheet holds, by its title, and where its columns stand, by the row of
 * numbers and formulas or else by the headers. A sheet may have any number of rows and columns
 * around the form.
 */
final class FormSheetReader {

    private static final int HEAD_ROWS = 30;

    /** Grouped in threes, as Vietnamese and as English spreadsheets print it. */
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+");

    private static final Pattern DECIMAL =
            Pattern.compile("(-?[0-9]+)(?:[.,]([0-9]+))?(?:E-?[0-9]+)?");

    private final List<BoundForm> forms;

    FormSheetReader(List<BoundForm> forms) {
        this.forms = forms;
    }

    /** Where the row of numbers is, and the column of the sheet with the first of the form. */
    private record Grid(int numberRow, int firstColumn) {}

    /**
     * Reads a sheet.
     *
     * @param file name for places
     * @param rows of the sheet
     * @return empty if it is none of the forms
     */
    Optional<FormSheet> read(String file, List<List<String>> rows) {
        for (BoundForm form : byTitle(rows)) {
            Optional<Grid> grid = grid(form, rows);
            if (grid.isPresent()) {
                return Optional.of(read(file, form, grid.get(), rows));
            }
        }
        return Optional.empty();
    }

    /** The form whose title fills a cell most; titles are parts of each other. */
    private List<BoundForm> byTitle(List<List<String>> rows) {
        Map<BoundForm, Integer> length = new HashMap<>();
        for (List<String> row : rows.subList(0, Math.min(HEAD_ROWS, rows.size()))) {
            for (String cell : row) {
                String text = Words.fold(cell);
                for (BoundForm form : forms) {
                    String title = Words.fold(form.title());
                    if (text.startsWith(title)) {
                        length.merge(form, title.length(), Math::max);
                    }
                }
            }
        }
        return length.keySet().stream()
                .sorted((one, two) -> length.get(two) - length.get(one))
                .toList();
    }

    /**
     * The columns stand side by side, so each text of the head that is the label or header of one
     * of them says where all begin; the place that most of them say is taken.
     */
    private static Optional<Grid> grid(BoundForm form, List<List<String>> rows) {
        int lead = form.lead().size();
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (int r = 0; r < Math.min(HEAD_ROWS, rows.size()); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                for (int i = 0; i < form.width() && !text.isEmpty(); i++) {
                    if (c - i >= lead && names(form, i, text)) {
                        votes.computeIfAbsent(c - i, any -> new HashMap<>())
                                .merge(r, 1, Integer::sum);
                    }
                }
            }
        }
        Grid best = null;
        int most = 0;
        for (Map.Entry<Integer, Map<Integer, Integer>> place : votes.entrySet()) {
            int sum = place.getValue().values().stream().mapToInt(Integer::intValue).sum();
            if (sum > most) {
                most = sum;
                best =
                        new Grid(
                                numberRow(form, place.getKey(), place.getValue(), rows),
                                place.getKey());
            }
        }
        return most * 2 >= form.width() ? Optional.ofNullable(best) : Optional.empty();
    }

    /**
     * The first row with most of the numbers; further down it may be repeated for the next page. A
     * form printed without numbers begins below its headers, which may be several rows.
     */
    private static int numberRow(
            BoundForm form, int first, Map<Integer, Integer> votes, List<List<String>> rows) {
        int lastHeader = -1;
        for (int r : votes.keySet().stream().sorted().toList()) {
            int numbers = 0;
            for (int i = 0; i < form.width(); i++) {
                numbers += numbered(form, i, cell(rows.get(r), first + i)) ? 1 : 0;
            }
            if (numbers * 2 >= form.width()) {
                return r;
            }
            if (lastHeader < 0 || r == lastHeader + 1) {
                lastHeader = r;
            }
        }
        return lastHeader;
    }

    private static boolean names(BoundForm form, int column, String text) {
        List<String> header = form.printed(column).header();
        return numbered(form, column, text)
                || Words.fold(text).equals(Words.fold(header.get(header.size() - 1)));
    }

    /** Its number; the formula behind it may be another one, as that of 7.8 is with us. */
    private static boolean numbered(BoundForm form, int column, String text) {
        String label = Words.label(form.printed(column).label());
        String number = label.replaceAll("=.*", "");
        return !number.isEmpty() && Words.label(text).replaceAll("=.*", "").equals(number);
    }

    private FormSheet read(String file, BoundForm form, Grid grid, List<List<String>> rows) {
        List<FormSheet.Row> read = new ArrayList<>();
        List<Issue> findings = new ArrayList<>();
        int lead = form.lead().size();
        int first = grid.firstColumn();
        boolean[] absent = absent(form, grid, rows, file, findings);
        String ordinal = "";
        String unit = "";
        int breakdown = -1;
        for (int r = grid.numberRow() + 1; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < form.width(); i++) {
                texts.add(absent[i] ? "" : cell(row, first + i));
            }
            String name = cell(row, first - lead + 1);
            int labelled = lead == 3 ? labelled(form, cell(row, first - 1)) : -1;
            boolean goesOn = labelled >= 0 || breakdown + 1 < form.rowsOfUnit();
            boolean empty = texts.stream().allMatch(it -> number(it, true).isEmpty());
            if (row.equals(rows.get(grid.numberRow()))
                    || name.isEmpty() && (unit.isEmpty() || !goesOn)
                    || empty && !blankRow(texts, read, labelled, cell(row, first - lead))) {
                // a header that is repeated, a signature, an empty row
                continue;
            }
            if (!name.isEmpty()) {
                unit = name;
                ordinal = cell(row, first - lead).replaceAll("\\.$", "");
                breakdown = -1;
            }
            // by its label; where that is not written, the one after the row above
            breakdown = labelled >= 0 ? labelled : Math.min(breakdown + 1, form.rowsOfUnit() - 1);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                cells.add(
                        absent[i] || empty
                                ? new Cell.Blank()
                                : cell(form, i, texts.get(i), file, r, first, unit, findings));
            }
            read.add(new FormSheet.Row(r + 1, ordinal, unit, breakdown, cells, texts));
        }
        return new FormSheet(file, form, first, read, findings);
    }

    /** Columns in whose place the row of numbers has another one: provinces print their own. */
    private static boolean[] absent(
            BoundForm form, Grid grid, List<List<String>> rows, String file, List<Issue> findings) {
        boolean[] absent = new boolean[form.width()];
        List<String> numbers = rows.get(grid.numberRow());
        for (int i = 0; i < absent.length; i++) {
            String text = cell(numbers, grid.firstColumn() + i);
            absent[i] =
                    grid.firstColumn() + i >= numbers.size()
                            || !text.isEmpty() && !names(form, i, text);
            if (absent[i]) {
                findings.add(
                        Issue.of(
                                IssueCode.FORM_COLUMN_MISSING,
                                new Place(
                                        file,
                                        grid.numberRow() + 1,
                                        Words.letters(grid.firstColumn() + i)),
                                form.number(),
                                form.printed(i).id()));
            }
        }
        return absent;
    }

    /** A unit of which nothing is known still has its ordinal, or is the first. */
    private static boolean blankRow(
            List<String> texts, List<FormSheet.Row> before, int labelled, String ordinal) {
        return texts.stream().allMatch(String::isEmpty)
                && (before.isEmpty() || labelled >= 0 || !ordinal.isEmpty());
    }

    private static int labelled(BoundForm form, String label) {
        for (int i = 0; i < form.rowsOfUnit(); i++) {
            if (!label.isEmpty() && Words.fold(form.breakdownLabel(i)).equals(Words.fold(label))) {
                return i;
            }
        }
        return -1;
    }

    private static Cell cell(
            BoundForm form,
            int column,
            String text,
            String file,
            int row,
            int first,
            String unit,
            List<Issue> findings) {
        boolean rate = form.isRate(column);
        if (text.isEmpty() || text.equals("-") || text.equals("--")) {
            // what other software leaves out, its formulas take for nothing
            return rate ? new Cell.Blank() : new Cell.Count(0);
        }
        Optional<BigDecimal> number = number(text, rate);
        if (number.isEmpty() || !rate && number.get().stripTrailingZeros().scale() > 0) {
            findings.add(
                    new Issue(
                            IssueCode.FORM_VALUE_UNREADABLE,
                            new Place(file, row + 1, Words.letters(first + column)),
                            text,
                            "",
                            List.of(unit, form.printed(column).id())));
            return new Cell.Blank();
        }
        return rate ? new Cell.Blank() : new Cell.Count(number.get().longValue());
    }

    /** A number as spreadsheets and people write it; rates are not grouped, they have decimals. */
    static Optional<BigDecimal> number(String text, boolean rate) {
        String plain = text.replaceAll("[\\s\u00a0%]", "");
        if (!rate && GROUPED.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replaceAll("[.,]", "")));
        }
        Matcher matcher = DECIMAL.matcher(plain);
        return matcher.matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    private static String cell(List<String> row, int index) {
        return index < 0 || index >= row.size() ? "" : row.get(index).strip();
    }
}
