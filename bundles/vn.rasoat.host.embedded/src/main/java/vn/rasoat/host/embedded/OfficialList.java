package vn.rasoat.host.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitListFile;

/** The units of an official list, three tiers or two, as they stand in it. */
final class OfficialList {

    private static final String PROVINCE_CODE = "province_code";
    private static final String PROVINCE_NAME = "province_name";
    private static final String DISTRICT_CODE = "district_code";
    private static final String DISTRICT_NAME = "district_name";
    private static final String COMMUNE_CODE = "commune_code";
    private static final String COMMUNE_NAME = "commune_name";

    /** A unit without its days. */
    record Listed(String code, String name, UnitLevel level, String kind, String parent) {}

    private final ListColumns columns;
    private final Map<String, Listed> units = new LinkedHashMap<>();

    private OfficialList(ListColumns columns) {
        this.columns = columns;
    }

    /**
     * Reads a list; what is wrong is added to the faults.
     *
     * @return the units by code, parents before their children
     */
    static Map<String, Listed> read(
            UnitListFile file, TabularReader reader, ListColumns columns, List<Issue> faults) {
        OfficialList list = new OfficialList(columns);
        ListRows rows =
                new ListRows(
                        file,
                        reader,
                        columns,
                        Set.of(PROVINCE_CODE, PROVINCE_NAME, COMMUNE_CODE, COMMUNE_NAME),
                        faults);
        boolean districts = rows.has(DISTRICT_CODE) && rows.has(DISTRICT_NAME);
        rows.forEach(row -> list.add(row, districts));
        return list.units;
    }

    private void add(ListRows.ListRow row, boolean districts) {
        String province = row.code(PROVINCE_CODE, UnitCodes.PROVINCE);
        if (province.isEmpty()) {
            return;
        }
        put(row, PROVINCE_NAME, province, UnitLevel.PROVINCE, "");
        String parent = province;
        if (districts) {
            parent = row.code(DISTRICT_CODE, UnitCodes.DISTRICT);
            if (parent.isEmpty()) {
                return;
            }
            put(row, DISTRICT_NAME, parent, UnitLevel.DISTRICT, province);
            if (row.text(COMMUNE_CODE).isEmpty()) {
                // an island district without communes
                return;
            }
        }
        String commune = row.code(COMMUNE_CODE, UnitCodes.COMMUNE);
        if (commune.isEmpty()) {
            return;
        }
        if (units.containsKey(commune)) {
            row.fault(IssueCode.UNIT_TWICE, commune);
            return;
        }
        put(row, COMMUNE_NAME, commune, UnitLevel.COMMUNE, parent);
    }

    private void put(
            ListRows.ListRow row, String nameColumn, String code, UnitLevel level, String parent) {
        String name = row.text(nameColumn);
        String kind = columns.kind(name).orElse("");
        // the product's own format knows no quotes
        if (kind.isEmpty() || name.matches(".*[,\"#].*")) {
            row.fault(IssueCode.UNIT_ROW_INVALID, nameColumn, name);
            return;
        }
        String official = kind + name.substring(kind.length());
        Listed unit = new Listed(code, official, level, kind, parent);
        Listed before = units.putIfAbsent(code, unit);
        if (before != null && !before.equals(unit)) {
            row.fault(IssueCode.UNIT_TWICE, code);
        }
    }
}
