package vn.rasoat.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;

/** The columns of the pins of a round; a change of pins has them twice, under a prefix. */
final class PinColumns {

    private static final int LOCAL_STANDARD = Refs.COLUMNS;
    private static final int B1_TABLE = 2 * Refs.COLUMNS;
    private static final int INDICATOR_SOURCE = 3 * Refs.COLUMNS;

    /** How many they are. */
    static final int COUNT = INDICATOR_SOURCE + 1;

    private PinColumns() {}

    static List<String> names(String prefix) {
        List<String> names = new ArrayList<>();
        names.addAll(Refs.names(prefix + "standard"));
        names.addAll(Refs.names(prefix + "local_standard"));
        names.addAll(Refs.names(prefix + "b1_table"));
        names.add(prefix + "indicator_source");
        return names;
    }

    static List<Object> values(RoundPins pins) {
        List<Object> values = new ArrayList<>();
        values.addAll(Refs.values(pins.standard()));
        values.addAll(pins.localStandard().map(Refs::values).orElse(Refs.NONE));
        values.addAll(pins.b1Table().map(Refs::values).orElse(Refs.NONE));
        values.add(pins.indicators().name());
        return values;
    }

    static RoundPins read(ResultSet row, int first) throws SQLException {
        return new RoundPins(
                Refs.standard(row, first),
                Refs.anyStandard(row, first + LOCAL_STANDARD),
                Refs.anyTable(row, first + B1_TABLE),
                IndicatorSource.valueOf(row.getString(first + INDICATOR_SOURCE)));
    }
}
