package vn.rasoat.report.cube;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.report.DataNode;

/**
 * The ethnic columns of one province.
 *
 * @param majority the ethnicity that is no minority
 * @param columns names of the columns for minorities, the one for all others last
 */
public record EthnicColumns(String majority, List<String> columns) {

    public EthnicColumns {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the columns of a province.
     *
     * @param file {@code ethnic-columns.yaml}
     * @param province province code
     * @return its columns; only the one for all others where the province chose none
     */
    public static EthnicColumns of(DataNode file, String province) {
        file.only("majority", "rest", "provinces");
        DataNode provinces = file.node("provinces");
        List<String> columns = new ArrayList<>();
        for (String name : provinces.texts(province)) {
            columns.add(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
        columns.add(file.text("rest"));
        Set<String> unique = new HashSet<>(columns);
        if (unique.size() != columns.size() || unique.contains(file.text("majority"))) {
            throw provinces.fault(province + " names a group twice, or the majority");
        }
        return new EthnicColumns(file.text("majority"), columns);
    }

    /**
     * Where an ethnicity is counted.
     *
     * @param ethnicity its name
     * @return the majority, a column, or the column for all others
     */
    public String columnOf(String ethnicity) {
        if (ethnicity.equals(majority)) {
            return majority;
        }
        String rest = columns.get(columns.size() - 1);
        return columns.contains(ethnicity) ? ethnicity : rest;
    }
}
