package vn.rasoat.rules.table;

import java.util.List;
import java.util.Map;
import vn.rasoat.api.survey.Area;

/** How a table of points is written down: data in {@code layout.yaml}. */
final class TableLayout {

    static final String FAMILY = "family";
    static final String KEY = "key";
    static final String NAME = "name";
    static final String CODE = "code";
    static final String OPTION = "option";
    static final String NOT_GIVEN_TO = "notGivenTo";

    /** The column of households in urban areas, wherever they live. */
    static final String URBAN = Area.URBAN.word();

    private static final Map<String, Object> DATA = DataFile.mapping(DataFile.load("layout.yaml"));

    /** The lines above the table. */
    static final Names HEAD = new Names(DataFile.names(DATA.get("head")));

    /** The columns left of the points. */
    static final Names COLUMNS = new Names(DataFile.names(DATA.get("columns")));

    /** The columns of points, in the order in which points are kept. */
    static final Names POINTS = new Names(DataFile.names(DATA.get("points")));

    /** {@code yes} and {@code no}. */
    static final Names WORDS = new Names(DataFile.names(DATA.get("words")));

    /** Said of an item whose points a household does not get. */
    static final String WITHHELD = DATA.get("withheld").toString();

    /** The keys of {@link #POINTS}. */
    static final List<String> POINT_KEYS = List.copyOf(POINTS.keys());

    private TableLayout() {}

    /** Where the line of an area stands in the head. */
    static String lineKey(Area area) {
        return "lines." + area.word();
    }

    /** What a survey carries as region for a column of the rural areas. */
    static String region(String column) {
        return column.substring(column.indexOf(':') + 1);
    }
}
