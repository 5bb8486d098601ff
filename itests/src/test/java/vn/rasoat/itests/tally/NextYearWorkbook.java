package vn.rasoat.itests.tally;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample as if the same households were surveyed in 2026, in the communes of that year: each of
 * the 20 communes went whole into another on 1 July 2025, and there is no district any more.
 */
public final class NextYearWorkbook {

    private static final String YEAR = "administrative.year";
    private static final String DISTRICT = "administrative.district";
    private static final String COMMUNE = "administrative.commune";
    private static final String VILLAGE = "administrative.village_or_group";
    private static final String VISIT = "date";
    private static final String HOUSEHOLDS = "residents.households";
    private static final String PERSONS = "residents.persons";

    private static final Map<String, List<String>> MERGED_ON_2025_07_01 =
            Map.of(
                    "06463", List.of("06463", "06466", "06523"),
                    "06475", List.of("06475", "06487", "06490", "06493"),
                    "06481", List.of("06469", "06472", "06481", "06502"),
                    "06496", List.of("06478", "06484", "06496", "06499"),
                    "06505", List.of("06505", "06508", "06520"),
                    "06517", List.of("06514", "06517"));

    private final Places places = Places.chiLang();
    private final Map<String, String> successors = new HashMap<>();
    private final WorkbookEditor editor;

    private NextYearWorkbook() throws IOException {
        editor = WorkbookEditor.of(Samples.chiLang());
        MERGED_ON_2025_07_01.forEach(
                (commune, parts) -> parts.forEach(part -> successors.put(part, commune)));
    }

    /**
     * Writes the copy.
     *
     * @param copy created or replaced
     * @return the copy
     * @throws IOException if it cannot be written
     */
    public static Path write(Path copy) throws IOException {
        NextYearWorkbook year = new NextYearWorkbook();
        for (String sheet : List.of("Ho", "ThanhVien", "BienDong", "DauKy")) {
            year.move(sheet);
        }
        year.surveyIn2026();
        year.addUpResidents();
        return year.editor.writeTo(copy);
    }

    /**
     * Counts households by hand.
     *
     * @param workbook a copy of the sample
     * @param rural đồng per person and month
     * @param urban đồng per person and month
     * @return how many state an income above the line of their area
     * @throws IOException if it is no workbook
     */
    public static int householdsAbove(Path workbook, int rural, int urban) throws IOException {
        int above = 0;
        for (PathTable.Row row : new PathTable(Workbook.read(workbook), "Ho").rows()) {
            int line = row.required("administrative.areaType").equals("Nông thôn") ? rural : urban;
            above += row.number("family.incomePerPersonMonth").orElse(0) > line ? 1 : 0;
        }
        return above;
    }

    /** Villages of one name in two of the merged communes stay two villages. */
    private void move(String sheet) {
        for (PathTable.Row row : editor.table(sheet).rows()) {
            String commune = row.required(COMMUNE);
            editor.set(sheet, row.number(), COMMUNE, successor(commune));
            row.text(VILLAGE)
                    .ifPresent(
                            village ->
                                    editor.set(
                                            sheet,
                                            row.number(),
                                            VILLAGE,
                                            village + " (" + commune + ")"));
        }
    }

    private void surveyIn2026() {
        for (PathTable.Row row : editor.table("Ho").rows()) {
            editor.set("Ho", row.number(), YEAR, 2026);
            editor.set("Ho", row.number(), DISTRICT, "");
            row.date(VISIT)
                    .ifPresent(
                            day ->
                                    editor.set(
                                            "Ho",
                                            row.number(),
                                            VISIT,
                                            String.format(
                                                    "%02d/%02d/2026",
                                                    day.getDayOfMonth(), day.getMonthValue())));
        }
    }

    private void addUpResidents() {
        Map<String, long[]> totals = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (PathTable.Row row : editor.table("DanCu").rows()) {
            String commune = successor(row.required(COMMUNE));
            long[] total = totals.computeIfAbsent(commune, any -> new long[2]);
            total[0] += row.number(HOUSEHOLDS).orElseThrow();
            total[1] += row.number(PERSONS).orElseThrow();
            if (rows.putIfAbsent(commune, row.number()) != null) {
                editor.deleteRow("DanCu", row.number());
            }
        }
        rows.forEach(
                (commune, row) -> {
                    editor.set("DanCu", row, COMMUNE, commune);
                    editor.set("DanCu", row, HOUSEHOLDS, totals.get(commune)[0]);
                    editor.set("DanCu", row, PERSONS, totals.get(commune)[1]);
                });
    }

    private String successor(String commune) {
        return successors.get(places.commune(commune).orElseThrow());
    }
}
