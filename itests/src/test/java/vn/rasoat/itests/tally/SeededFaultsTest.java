package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in one cell is found and named, and one change of the workbook shows where it must. */
class SeededFaultsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DISTRICT = "187";

    @TempDir static Path folder;

    private static TalliedPack whole;

    /** As the sample, but one commune has no resident totals: there are blanks as well. */
    private static TalliedPack tally;

    /** The commune of which every kind of cell exists: count, rate and blank. */
    private static TalliedPack part;

    @BeforeAll
    static void tally() throws IOException {
        whole = SurveyTally.of(Samples.chiLang(), 2024);
        WorkbookEditor editor = WorkbookEditor.of(Samples.chiLang());
        int residents =
                editor.rowsWhere("DanCu", Map.of("administrative.commune", "Xã Vạn Linh")).get(0);
        tally = changed(editor.deleteRow("DanCu", residents));
        part = tally.only("06505");
    }

    @Test
    void tallyEqualsItself() {
        assertThat(PackComparison.differences(tally, tally.json())).isEmpty();
    }

    @Test
    void wrongValueInAnySingleCellIsNamed() {
        ObjectNode pack = tally.json();
        tally.cells()
                .forEach(
                        (name, figure) ->
                                assertThat(withFault(tally, pack, name, SeededFaultsTest::wrong))
                                        .singleElement()
                                        .satisfies(
                                                difference -> {
                                                    assertThat(difference.cell()).isEqualTo(name);
                                                    assertThat(difference.expected())
                                                            .isEqualTo(figure.json().toString());
                                                    assertThat(difference.actual())
                                                            .isEqualTo(
                                                                    wrong(figure.json())
                                                                            .toString());
                                                }));
        assertThat(PackComparison.differences(tally, pack)).as("all faults undone").isEmpty();
    }

    @Test
    void wrongTypeInAnySingleCellIsNamed() {
        ObjectNode pack = part.json();
        part.cells()
                .keySet()
                .forEach(
                        name ->
                                assertThat(withFault(part, pack, name, SeededFaultsTest::wrongType))
                                        .extracting(CellDifference::cell)
                                        .containsExactly(name));
    }

    @Test
    void anySingleMissingCellIsNamed() {
        ObjectNode pack = part.json();
        for (CellName name : part.cells().keySet()) {
            ObjectNode cells = row(pack, name);
            JsonNode taken = cells.remove(name.column());
            assertThat(PackComparison.differences(part, pack))
                    .containsExactly(
                            new CellDifference(name, taken.toString(), CellDifference.NOTHING));
            cells.set(name.column(), taken);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7.1, '', 15",
        "7.2, households, 10",
        "7.4, '', 13",
        "7.9, '', 1.2:Mường",
        "7.9, '', 1.2.1"
    })
    void cellThatNoFormHasIsNamed(String form, String breakdown, String column) {
        ObjectNode pack = tally.json();
        CellName name = new CellName(form, "06463", breakdown, column);
        row(pack, name).put(column, 0);
        assertThat(PackComparison.differences(tally, pack))
                .containsExactly(new CellDifference(name, CellDifference.NOTHING, "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "7.1, '', 4, \"2.80\"", // sample: 2.8
        "7.1, '', 4, 2.8",
        "7.1, '', 3, \"626\"",
        "7.1, '', 3, 626.0",
        "7.1, '', 3, null",
        "7.1, '', 3, \"\""
    })
    void likenessIsNotEquality(String form, String breakdown, String column, String json)
            throws IOException {
        JsonNode fault = new ObjectMapper().readTree(json);
        CellName name = new CellName(form, DISTRICT, breakdown, column);
        ObjectNode pack = whole.json();
        row(pack, name).set(column, fault);
        assertThat(PackComparison.differences(whole, pack))
                .extracting(CellDifference::cell)
                .containsExactly(name);
    }

    @Test
    void ethnicNamesMustBeComposed() {
        CellName name = new CellName("7.9", DISTRICT, "", "1.2:Nùng");
        ObjectNode pack = tally.json();
        JsonNode count = row(pack, name).remove(name.column());
        row(pack, name).set(Normalizer.normalize(name.column(), Normalizer.Form.NFD), count);
        assertThat(PackComparison.differences(tally, pack)).hasSize(2);
    }

    @Test
    void missingAndRepeatedRowsAndFormsAreNamed() {
        ObjectNode missing = tally.json();
        rows(missing, "7.10").remove(0);
        assertThat(PackComparison.differences(tally, missing))
                .hasSize(8)
                .allSatisfy(
                        difference -> {
                            assertThat(difference.cell().form()).isEqualTo("7.10");
                            assertThat(difference.cell().unit()).isEqualTo(DISTRICT);
                            assertThat(difference.cell().breakdown()).isEqualTo("total");
                            assertThat(difference.actual()).isEqualTo(CellDifference.NOTHING);
                        });

        ObjectNode repeated = tally.json();
        rows(repeated, "7.1").add(rows(repeated, "7.1").get(3).deepCopy());
        assertThat(PackComparison.differences(tally, repeated))
                .singleElement()
                .satisfies(difference -> assertThat(difference.actual()).isEqualTo("a second row"));

        ObjectNode extra = tally.json();
        ((ObjectNode) extra.get("forms")).set("7.12", extra.at("/forms/7.11").deepCopy());
        assertThat(PackComparison.differences(tally, extra))
                .hasSize(21 * 8)
                .allSatisfy(difference -> assertThat(difference.cell().form()).isEqualTo("7.12"));

        ObjectNode without = tally.json();
        ((ObjectNode) without.get("forms")).remove("7.6");
        assertThat(PackComparison.differences(tally, without)).hasSize(21 * 14);
    }

    @Test
    void wrongLevelBreakdownRoundAndUnitAreNamed() {
        ObjectNode pack = tally.json();
        ((ObjectNode) rows(pack, "7.5").get(1)).put("level", "district");
        assertThat(PackComparison.differences(tally, pack)).hasSize(1);

        ObjectNode swapped = tally.json();
        ((ObjectNode) rows(swapped, "7.2").get(0)).put("breakdown", "persons");
        ((ObjectNode) rows(swapped, "7.2").get(1)).put("breakdown", "households");
        assertThat(PackComparison.differences(tally, swapped)).hasSize(2 * 9);

        assertThat(PackComparison.differences(tally, tally.json().put("round", 2023))).hasSize(1);
        assertThat(PackComparison.differences(tally, tally.json().put("unit", "06505"))).hasSize(1);
    }

    @Test
    void ethnicityOfOneHouseholdMovesOneCount() throws IOException {
        WorkbookEditor editor = WorkbookEditor.of(Samples.chiLang());
        int household =
                first(editor, "Xã Vạn Linh", "Hộ nghèo", Map.of("family.ethnicity", "Nùng"));
        assertThat(effect(editor.set("Ho", household, "family.ethnicity", "Dao")))
                .containsExactlyInAnyOrder(
                        "7.9 187  1.2:Nùng",
                        "7.9 187  1.2:Dao",
                        "7.9 06505  1.2:Nùng",
                        "7.9 06505  1.2:Dao");
    }

    @Test
    void tickOfOneHouseholdMovesItsIndicator() throws IOException {
        WorkbookEditor editor = WorkbookEditor.of(Samples.chiLang());
        int household =
                first(
                        editor,
                        "Xã Vạn Linh",
                        "Hộ nghèo",
                        Map.of("b2Point", "40", "deprivation.hygienicToilet", "x"));
        assertThat(effect(editor.set("Ho", household, "deprivation.hygienicToilet", "")))
                .containsExactlyInAnyOrder(
                        "7.4 187  10",
                        "7.4 187  deprivations",
                        "7.5 187  10",
                        "7.4 06505  10",
                        "7.4 06505  deprivations",
                        "7.5 06505  10");
    }

    @Test
    void sizeOfOneHouseholdMovesPersonsOnly() throws IOException {
        WorkbookEditor editor = WorkbookEditor.of(Samples.chiLang());
        int household =
                first(
                        editor,
                        "Xã Vạn Linh",
                        "Hộ nghèo",
                        Map.of(
                                "family.ethnicity", "Kinh",
                                "family.hasNoLaborCapacity", "",
                                "family.hasRevolutionMeritPolicy", "",
                                "transition.beginningClassify", "Hộ nghèo"));
        assertThat(effect(editor.set("Ho", household, "family.numberOfMembers", 40)))
                .containsExactlyInAnyOrder(
                        "7.1 187  9",
                        "7.1 187  10",
                        "7.2 187 persons 8",
                        "7.2 187 persons 9",
                        "7.8 187 persons 1",
                        "7.8 187 persons 5",
                        "7.1 06505  9",
                        "7.1 06505  10",
                        "7.2 06505 persons 8",
                        "7.2 06505 persons 9",
                        "7.8 06505 persons 1",
                        "7.8 06505 persons 5");
    }

    @Test
    void droppedHouseholdThatLeftPovertyIsPoorAgainUntilItIsExplained() throws IOException {
        WorkbookEditor editor = WorkbookEditor.of(Samples.chiLang());
        int household =
                first(
                        editor,
                        "Xã Vạn Linh",
                        "Hộ không nghèo",
                        Map.of(
                                "transition.beginningClassify", "Hộ nghèo",
                                "family.isAgricultureForestryFisherySaltMediumLivingStandard", ""));
        assertThat(effect(editor.deleteRow("Ho", household)))
                .contains(
                        "7.1 06505  3",
                        "7.2 06505 households 3",
                        "7.2 06505 households 9",
                        "7.2 06505 persons 3",
                        "7.4 06505  total",
                        "7.8 06505 households 1",
                        "7.9 06505  1")
                .doesNotContain("7.2 06505 households 1", "7.4 06505  deprivations")
                .noneMatch(cell -> cell.startsWith("7.3") || cell.startsWith("7.10"))
                .allMatch(cell -> cell.contains(" 187 ") || cell.contains(" 06505 "));
    }

    private static int first(
            WorkbookEditor editor, String commune, String klass, Map<String, String> more) {
        HashMap<String, String> values = new HashMap<>(more);
        values.put("administrative.commune", commune);
        values.put("classify", klass);
        return editor.rowsWhere("Ho", values).get(0);
    }

    private static List<String> effect(WorkbookEditor editor) throws IOException {
        return PackComparison.differences(whole, changed(editor).json()).stream()
                .map(CellDifference::cell)
                .map(c -> c.form() + " " + c.unit() + " " + c.breakdown() + " " + c.column())
                .toList();
    }

    private static TalliedPack changed(WorkbookEditor editor) throws IOException {
        return SurveyTally.of(editor.writeTo(folder.resolve("changed.xlsx")), 2024);
    }

    /** Compares with the fault, then takes it back. */
    private static List<CellDifference> withFault(
            TalliedPack right, ObjectNode pack, CellName name, UnaryOperator<JsonNode> fault) {
        ObjectNode cells = row(pack, name);
        JsonNode before = cells.get(name.column());
        cells.set(name.column(), fault.apply(before));
        try {
            return PackComparison.differences(right, pack);
        } finally {
            cells.set(name.column(), before);
        }
    }

    private static JsonNode wrong(JsonNode right) {
        if (right.isNull()) {
            return JSON.numberNode(0);
        }
        return right.isTextual()
                ? JSON.textNode(right.asText() + "1")
                : JSON.numberNode(right.asLong() + 1);
    }

    private static JsonNode wrongType(JsonNode right) {
        if (right.isNull()) {
            return JSON.textNode("");
        }
        return right.isTextual()
                ? JSON.numberNode(new BigDecimal(right.asText()))
                : JSON.textNode(right.asText());
    }

    private static ArrayNode rows(ObjectNode pack, String form) {
        return (ArrayNode) pack.at("/forms/" + form + "/rows");
    }

    private static ObjectNode row(ObjectNode pack, CellName name) {
        for (JsonNode row : rows(pack, name.form())) {
            if (row.get("unit").asText().equals(name.unit())
                    && row.get("breakdown").asText("").equals(name.breakdown())) {
                return (ObjectNode) row.get("cells");
            }
        }
        throw new IllegalArgumentException("no row for " + name);
    }
}
