package vn.rasoat.itests.tally;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies of the sample in which a year went otherwise. Every change takes households that no other
 * change of the same copy touches.
 */
final class MutatedWorkbooks {

    private static final String POOR = "Hộ nghèo";
    private static final String NEAR_POOR = "Hộ cận nghèo";
    private static final String NOT_POOR = "Hộ không nghèo";
    private static final String COMMUNE = "administrative.commune";
    private static final String VILLAGE = "administrative.village_or_group";
    private static final String NUMBER = "family.code";
    private static final String SIZE = "family.numberOfMembers";
    private static final String BEGINNING = "transition.beginningClassify";
    private static final String BEGINNING_SIZE = "transition.beginningMembers";
    private static final String LIVING_STANDARD =
            "family.isAgricultureForestryFisherySaltMediumLivingStandard";

    private final WorkbookEditor editor;
    private final Map<Map<String, String>, Integer> taken = new HashMap<>();

    private MutatedWorkbooks() throws IOException {
        editor = WorkbookEditor.of(Samples.chiLang());
    }

    /** Sizes, movers, splits, merges, unexplained households, missing resident totals. */
    static Path movements(Path copy) throws IOException {
        MutatedWorkbooks year = new MutatedWorkbooks();
        year.changeSizes();
        year.changeMovers();
        year.splitAndMerge();
        year.leaveUnexplained();
        year.removeResidents("Xã Y Tịch");
        return year.editor.writeTo(copy);
    }

    /**
     * Three households of the opening list are not in the survey, and no event explains it.
     *
     * @return commune name, village and number of each
     */
    static List<List<String>> leftOut(Path copy) throws IOException {
        MutatedWorkbooks year = new MutatedWorkbooks();
        List<List<String>> names = new ArrayList<>();
        for (String now : List.of(POOR, NEAR_POOR, NOT_POOR)) {
            int household = year.household(POOR, now);
            Map<String, String> name = year.name(household);
            names.add(List.of(name.get(COMMUNE), name.get(VILLAGE), name.get(NUMBER)));
            year.drop(household);
        }
        year.editor.writeTo(copy);
        return names;
    }

    /** Scores, stated classes, areas, ethnicity, marks, members, contradicting lists. */
    static Path answers(Path copy) throws IOException {
        MutatedWorkbooks year = new MutatedWorkbooks();
        year.changeScores();
        year.changeAttributes();
        year.changeLivingStandard();
        year.removeMembers();
        year.contradictTheOpeningList();
        return year.editor.writeTo(copy);
    }

    private void changeSizes() {
        resize(household(POOR, POOR), +3);
        resize(household(NEAR_POOR, NEAR_POOR), +2);
        resize(household(POOR, NEAR_POOR), +4);
        resize(household(POOR, NOT_POOR), +1);
        resize(household(NEAR_POOR, POOR), -1);
        resize(household(NEAR_POOR, NOT_POOR), -1);
        resize(household(NOT_POOR, POOR), +2);
        // one of them new on the list, not relapsed
        int fresh = household(NOT_POOR, NEAR_POOR);
        editor.set("Ho", fresh, "transition.relapsed", "");
        resize(fresh, +1);
    }

    private void changeMovers() {
        List<Integer> nearPoor = editor.rowsWhere("BienDong", mover(NEAR_POOR));
        List<Integer> poor = editor.rowsWhere("BienDong", mover(POOR));
        // a near-poor mover lost people on the way and is poor now
        editor.set("BienDong", nearPoor.get(0), BEGINNING_SIZE, 9);
        makePoor(surveyedAs(nearPoor.get(0)));
        // a near-poor mover of unknown size
        editor.set("BienDong", nearPoor.get(1), BEGINNING_SIZE, "");
        // a poor mover grew and is above the line
        editor.set("BienDong", poor.get(0), BEGINNING_SIZE, 1);
        editor.set("Ho", surveyedAs(poor.get(0)), "b1Point", 200);
        // movers who were not recognised, one of them relapsed
        editor.set("BienDong", poor.get(1), BEGINNING, NOT_POOR);
        editor.set("BienDong", poor.get(2), BEGINNING, NOT_POOR);
        editor.set("Ho", surveyedAs(poor.get(2)), "transition.relapsed", "x");
        // movers without an event are new on the list
        editor.deleteRow("BienDong", poor.get(3));
    }

    private void splitAndMerge() {
        int split = household(NOT_POOR, NEAR_POOR);
        event(split, "split", POOR, "7");
        int splitOfUnknownSize = household(NOT_POOR, POOR);
        event(splitOfUnknownSize, "split", POOR, "");
        int merged = household(NEAR_POOR, NEAR_POOR);
        event(merged, "merged", NEAR_POOR, "");
        drop(merged);
        int movedOut = household(POOR, NEAR_POOR);
        event(movedOut, "moved-out", POOR, "20");
        drop(movedOut);
        int changed = household(POOR, POOR);
        event(changed, "member-change", POOR, "2");
    }

    private void leaveUnexplained() {
        drop(household(POOR, NEAR_POOR));
        drop(household(NEAR_POOR, NOT_POOR));
        // the survey forgets whom no list knows: nothing is missed
        drop(household(NOT_POOR, NEAR_POOR));
        // without their event, departed households are unexplained as well
        editor.deleteRow("BienDong", departures().get(0));
        editor.deleteRow("BienDong", departures().get(1));
        // a surveyed household is not gone, whatever an event says
        event(household(POOR, POOR), "deceased", POOR, "1");
        // relapsed marks do not override an opening class
        for (String now : List.of(POOR, NEAR_POOR)) {
            editor.set("Ho", household(NEAR_POOR, now), "transition.relapsed", "x");
        }
    }

    private void removeResidents(String commune) {
        editor.deleteRow("DanCu", editor.rowsWhere("DanCu", Map.of(COMMUNE, commune)).get(0));
    }

    private void changeScores() {
        // scores missing: the stated class
        int stated = household(POOR, POOR);
        editor.set("Ho", stated, "b1Point", "").set("Ho", stated, "classify", NEAR_POOR);
        editor.set("Ho", household(NEAR_POOR, NEAR_POOR), "b1Point", "");
        // scores there: the stated class and the written total do not count
        editor.set("Ho", household(POOR, POOR), "classify", NOT_POOR);
        editor.set("Ho", household(NEAR_POOR, NEAR_POOR), "classify", POOR);
        editor.set("Ho", household(NEAR_POOR, NEAR_POOR), "b2Point", 90);
        // at the line and above it
        editor.set("Ho", household(POOR, POOR), "b1Point", 140);
        editor.set("Ho", household(POOR, POOR), "b1Point", 141);
        makePoor(household(NEAR_POOR, NEAR_POOR));
        // the area of the survey decides, not the kind of the commune
        int urban = household(POOR, POOR);
        editor.set("Ho", urban, "administrative.areaType", "Thành thị");
        editor.set("Ho", urban, "b1Point", 175);
    }

    private void changeAttributes() {
        for (String name : List.of("Kinh", "Hoa", "H'Mông", "Cao Lan", "Thái", "Dao")) {
            editor.set("Ho", household(POOR, POOR), "family.ethnicity", name);
            editor.set("Ho", household(NEAR_POOR, NEAR_POOR), "family.ethnicity", name);
        }
        int all = household(POOR, POOR);
        editor.set("Ho", all, "family.hasNoLaborCapacity", "x");
        editor.set("Ho", all, "family.hasRevolutionMeritPolicy", "x");
        int none = household(NEAR_POOR, NEAR_POOR);
        editor.set("Ho", none, "family.ethnicity", "Kinh");
        editor.set("Ho", none, "family.hasNoLaborCapacity", "");
        editor.set("Ho", none, "family.hasRevolutionMeritPolicy", "");
        int causes = household(NEAR_POOR, NEAR_POOR);
        editor.set("Ho", causes, "reason.lackLaborSkill", "x");
        editor.set("Ho", causes, "reason.other", "x");
    }

    private void changeLivingStandard() {
        String income = "family.incomePerPersonMonth";
        for (long dong : new long[] {1_500_000, 1_500_001, 2_250_000, 2_250_001}) {
            int household = household(NEAR_POOR, NOT_POOR);
            editor.set("Ho", household, LIVING_STANDARD, "x").set("Ho", household, income, dong);
        }
        int withoutIncome = household(NEAR_POOR, NOT_POOR);
        editor.set("Ho", withoutIncome, LIVING_STANDARD, "x").set("Ho", withoutIncome, income, "");
        editor.set("Ho", household(NEAR_POOR, NEAR_POOR), LIVING_STANDARD, "x");
    }

    private void removeMembers() {
        deleteMembers(household(POOR, POOR));
        deleteMembers(household(NEAR_POOR, NEAR_POOR));
        List<Integer> members = editor.rowsWhere("ThanhVien", name(household(POOR, POOR)));
        editor.set("ThanhVien", members.get(0), "member.birthDate", "15/03/2012");
        editor.set("ThanhVien", members.get(0), "member.hasHealthInsurance", "");
        editor.set("ThanhVien", members.get(0), "member.nutritionDeprived", "x");
        editor.set("ThanhVien", members.get(0), "member.schoolAttendanceDeprived", "x");
    }

    private void contradictTheOpeningList() {
        // the list counts, not what the survey says of the beginning
        int entry = editor.rowsWhere("DauKy", name(household(POOR, POOR))).get(0);
        editor.set("DauKy", entry, BEGINNING, NEAR_POOR).set("DauKy", entry, BEGINNING_SIZE, 9);
        editor.deleteRow("DauKy", editor.rowsWhere("DauKy", name(household(POOR, POOR))).get(0));
        // nor what the event says of it
        int departure = departures().get(0);
        editor.set("BienDong", departure, BEGINNING, NEAR_POOR);
        editor.set("BienDong", departure, BEGINNING_SIZE, 6);
    }

    /** The next untouched rural household of at least two persons with these classes. */
    private int household(String opening, String now) {
        Map<String, String> classes = Map.of(BEGINNING, opening, "classify", now);
        List<Integer> rows =
                editor.rows(
                        "Ho",
                        row ->
                                row.values().entrySet().containsAll(classes.entrySet())
                                        && row.text("administrative.areaType")
                                                .orElse("")
                                                .equals("Nông thôn")
                                        && row.number(SIZE).orElse(0) > 1);
        // a step of seven spreads the households over the communes
        int next = taken.merge(classes, 1, Integer::sum) * 7 % rows.size();
        return rows.get(next);
    }

    private List<Integer> departures() {
        return editor.rows(
                "BienDong",
                row ->
                        List.of("moved-out", "deceased").contains(row.required("event.kind"))
                                && row.required(BEGINNING).equals(POOR));
    }

    private static Map<String, String> mover(String klass) {
        return Map.of("event.kind", "moved-in", BEGINNING, klass);
    }

    private int surveyedAs(int event) {
        Map<String, String> name = cells("BienDong", event);
        return editor.rowOf("Ho", name.get(COMMUNE), name.get(VILLAGE), name.get(NUMBER));
    }

    private Map<String, String> cells(String sheet, int number) {
        Map<String, String> cells = new HashMap<>();
        editor.rows(
                sheet,
                row -> {
                    if (row.number() == number) {
                        cells.putAll(row.values());
                    }
                    return false;
                });
        return cells;
    }

    private Map<String, String> name(int household) {
        Map<String, String> cells = cells("Ho", household);
        return Map.of(
                COMMUNE,
                cells.get(COMMUNE),
                VILLAGE,
                cells.get(VILLAGE),
                NUMBER,
                cells.get(NUMBER));
    }

    private void event(int household, String kind, String klass, String size) {
        Map<String, String> row = new HashMap<>(name(household));
        row.put("event.kind", kind);
        row.put("event.date", "15/05/2024");
        row.put(BEGINNING, klass);
        if (!size.isEmpty()) {
            row.put(BEGINNING_SIZE, size);
        }
        editor.addRow("BienDong", row);
    }

    private void resize(int household, int by) {
        int size = Integer.parseInt(cells("Ho", household).get(SIZE));
        editor.set("Ho", household, SIZE, size + by);
    }

    private void makePoor(int household) {
        editor.set("Ho", household, "b1Point", 100);
        for (String indicator : List.of("employment", "cleanWater", "hygienicToilet")) {
            editor.set("Ho", household, "deprivation." + indicator, "x");
        }
    }

    private void drop(int household) {
        deleteMembers(household);
        editor.deleteRow("Ho", household);
    }

    private void deleteMembers(int household) {
        editor.rowsWhere("ThanhVien", name(household))
                .forEach(row -> editor.deleteRow("ThanhVien", row));
    }
}
