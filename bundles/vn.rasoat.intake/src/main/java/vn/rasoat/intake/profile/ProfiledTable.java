package vn.rasoat.intake.profile;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.profile.Profile.Column;
import vn.rasoat.intake.profile.Profile.Skip;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Texts;

/** A sheet as a profile reads it: under a header of paths, its words and units those of answers. */
public final class ProfiledTable implements Table {

    private final Profile profile;
    private final Table table;
    private final Row header;
    private final Map<Column, Integer> positions = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> constants;

    /**
     * A sheet of the layout of a profile.
     *
     * @param profile says what its columns are
     * @param table the sheet
     * @param header the row of its titles
     */
    public ProfiledTable(Profile profile, Table table, Row header) {
        this.profile = profile;
        this.table = table;
        this.header = header;
        for (Column column : profile.columns()) {
            int position = column.position(header);
            if (position >= 0) {
                positions.put(column, position);
            }
        }
        constants = List.copyOf(profile.constants().entrySet());
    }

    /**
     * The columns of the profile that the sheet does not have.
     *
     * @return their titles
     */
    public List<String> absent() {
        return profile.columns().stream()
                .filter(column -> !positions.containsKey(column))
                .map(Column::shown)
                .toList();
    }

    /**
     * The titles of the sheet that the profile does not use.
     *
     * @return in the order of the sheet
     */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String title = ValueReader.text(header.cell(i));
            if (!title.isEmpty() && !positions.containsValue(i)) {
                unused.add(title);
            }
        }
        return unused;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public boolean from1904() {
        return table.from1904();
    }

    @Override
    public boolean shaped() {
        return true;
    }

    /** A constant stands in no column; places name the whole row then. */
    @Override
    public String column(int index) {
        List<Integer> sources = List.copyOf(positions.values());
        return index < sources.size() ? table.column(sources.get(index)) : "";
    }

    @Override
    public Rows rows() throws UnreadableFileException, IOException {
        Rows rows = table.rows();
        return new Rows() {
            private boolean begun;

            @Override
            public Optional<Row> next()
                    throws UnreadableRowException, UnreadableFileException, IOException {
                while (true) {
                    Optional<Row> row = rows.next();
                    if (row.isEmpty()) {
                        return row;
                    }
                    if (row.get().number() == header.number() && !begun) {
                        begun = true;
                        return Optional.of(paths());
                    }
                    if (begun) {
                        return Optional.of(told(row.get()));
                    }
                }
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private Row paths() {
        List<Cell> cells = new ArrayList<>();
        positions.keySet().forEach(column -> cells.add(Cell.text(column.path())));
        constants.forEach(constant -> cells.add(Cell.text(constant.getKey())));
        return new Row(header.number(), cells);
    }

    private Row told(Row row) {
        if (row.cells().stream().allMatch(cell -> ValueReader.text(cell).isEmpty())) {
            return new Row(row.number(), List.of());
        }
        if (profile.isHeader(row)) {
            return skipped(row, new Remark("", IssueCode.HEADER_REPEATED, List.of()));
        }
        for (Skip skip : profile.skips()) {
            int position = skip.column().position(header);
            if (position >= 0 && skip.fits(ValueReader.text(row.cell(position)))) {
                String reason = Texts.of("list-row.profile", skip.column().shown());
                return skipped(row, new Remark("", IssueCode.LIST_ROW_PASSED, List.of(reason)));
            }
        }
        List<Cell> cells = new ArrayList<>();
        positions.forEach((column, position) -> cells.add(answer(column, row.cell(position))));
        constants.forEach(constant -> cells.add(Cell.text(constant.getValue())));
        return new Row(row.number(), cells, row.nesting());
    }

    private static Row skipped(Row row, Remark remark) {
        return new Row(row.number(), row.cells(), row.nesting(), List.of(remark), true);
    }

    private static Cell answer(Column column, Cell cell) {
        String text = ValueReader.text(cell);
        String meant = column.values().get(Profile.comparable(text));
        if (meant != null && !text.isEmpty()) {
            return Cell.text(meant);
        }
        if (column.times().compareTo(BigDecimal.ONE) != 0 && !text.isEmpty()) {
            return number(text, cell.numeric())
                    .map(number -> number.multiply(column.times()).stripTrailingZeros())
                    .map(number -> Cell.number(number.toPlainString()))
                    .orElse(cell);
        }
        return cell;
    }

    /** A number as people write it: dots, commas or spaces between thousands, or one comma. */
    private static Optional<BigDecimal> number(String text, boolean numeric) {
        if (numeric && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            return Optional.of(new BigDecimal(text));
        }
        if (text.matches("[0-9]{1,3}([., ])[0-9]{3}(\\1[0-9]{3}){0,3}")) {
            return Optional.of(new BigDecimal(text.replaceAll("[., ]", "")));
        }
        return text.matches("[0-9]{1,12}([.,][0-9]{1,6})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }
}
