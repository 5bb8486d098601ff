package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.rasoat.intake.shape.DetailedLists.Meaning;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;

/** The households of a detailed list, or the persons in them, under a header of paths. */
final class DetailedListTable implements Table {

    /**
     * A column as it is shown.
     *
     * @param path what it holds
     * @param source the column of the sheet that places name
     * @param key what fills it: a key of the data file, or empty for the cell of the source
     */
    record Column(String path, int source, String key) {}

    private final DetailedList list;
    private final boolean nested;
    private final List<Column> columns = new ArrayList<>();

    DetailedListTable(DetailedList list, boolean nested) {
        this.list = list;
        this.nested = nested;
        if (nested) {
            addMemberColumns();
        } else {
            addHouseholdColumns();
        }
    }

    private void addHouseholdColumns() {
        int name = list.column("name").orElseThrow();
        if (list.hasDistricts()) {
            household("district", name);
        }
        if (list.hasCommunes()) {
            household("commune", name);
        }
        household("village", name);
        household("name", name);
        household("gender", list.column("birth-male").orElseThrow());
        household("birth", list.column("birth-male").orElseThrow());
        OptionalInt ethnicity = list.column("ethnicity");
        if (ethnicity.isPresent()) {
            household("ethnicity", ethnicity.getAsInt());
        }
        household("size", name);
        int status = name;
        for (Map.Entry<Integer, Meaning> column : list.columns().entrySet()) {
            status = column.getValue().isStatus() ? column.getKey() : status;
            if (!column.getValue().path().isEmpty()) {
                columns.add(new Column(column.getValue().path(), column.getKey(), ""));
            }
        }
        household("class", status);
        household("opening", status);
        household("relapsed", status);
    }

    private void household(String key, int source) {
        columns.add(new Column(list.lists().householdPath(key), source, key));
    }

    private void addMemberColumns() {
        OptionalInt order = list.column("member-order");
        if (order.isPresent()) {
            member("order", order.getAsInt());
        }
        member("name", list.column("name").orElseThrow());
        member("gender", list.column("birth-male").orElseThrow());
        member("birth", list.column("birth-male").orElseThrow());
        OptionalInt ethnicity = list.column("ethnicity");
        if (ethnicity.isPresent()) {
            member("ethnicity", ethnicity.getAsInt());
        }
        member("relation", list.column("relation").orElseThrow());
    }

    private void member(String key, int source) {
        columns.add(new Column(list.lists().memberPath(key), source, key));
    }

    @Override
    public String name() {
        return list.table().name();
    }

    @Override
    public boolean from1904() {
        return list.table().from1904();
    }

    @Override
    public boolean shaped() {
        return true;
    }

    @Override
    public String column(int index) {
        return list.table().column(columns.get(index).source());
    }

    List<Column> columns() {
        return columns;
    }

    boolean nested() {
        return nested;
    }

    DetailedList list() {
        return list;
    }

    @Override
    public Rows rows() throws UnreadableFileException, IOException {
        return new DetailedListRows(this, list.table().rows());
    }

    Row header() {
        return new Row(
                list.headerRow(),
                columns.stream().map(column -> Cell.text(column.path())).toList());
    }
}
