package vn.rasoat.itests.tally;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a {@code pack.json} with the tally, both ways: every form, row, breakdown and column, by
 * value and by type.
 */
final class PackComparison {

    private static final String WHOLE = "*";

    private final TalliedPack tally;
    private final List<CellDifference> differences = new ArrayList<>();
    private final Map<CellName, JsonNode> cells = new LinkedHashMap<>();

    private PackComparison(TalliedPack tally) {
        this.tally = tally;
    }

    /**
     * Where the two differ.
     *
     * @return empty if they are equal
     */
    static List<CellDifference> differences(TalliedPack tally, JsonNode pack) {
        PackComparison comparison = new PackComparison(tally);
        comparison.compare(pack);
        return List.copyOf(comparison.differences);
    }

    private void compare(JsonNode pack) {
        JsonNode round = pack.path("round");
        if (!round.isIntegralNumber() || round.asInt() != tally.year()) {
            differ(new CellName(WHOLE, WHOLE, "", "round"), "" + tally.year(), round.toString());
        }
        JsonNode unit = pack.path("unit");
        if (!unit.isTextual() || !unit.asText().equals(tally.unit())) {
            differ(new CellName(WHOLE, WHOLE, "", "unit"), tally.unit(), unit.toString());
        }
        Set<CellName> rows = new HashSet<>();
        pack.path("forms")
                .properties()
                .forEach(
                        form ->
                                form.getValue()
                                        .path("rows")
                                        .forEach(row -> read(form.getKey(), row, rows)));
        tally.cells()
                .forEach(
                        (name, figure) -> {
                            JsonNode actual = cells.remove(name);
                            if (actual == null) {
                                differ(name, figure.json().toString(), CellDifference.NOTHING);
                            } else if (!figure.standsIn(actual)) {
                                differ(name, figure.json().toString(), actual.toString());
                            }
                        });
        cells.forEach((name, actual) -> differ(name, CellDifference.NOTHING, actual.toString()));
    }

    private void read(String form, JsonNode json, Set<CellName> rows) {
        JsonNode breakdown = json.path("breakdown");
        CellName row =
                new CellName(
                        form,
                        json.path("unit").asText(),
                        breakdown.isTextual() ? breakdown.asText() : "",
                        WHOLE);
        if (!breakdown.isTextual() && !breakdown.isNull()) {
            differ(row, "a breakdown or null", "breakdown " + breakdown);
        }
        if (!rows.add(row)) {
            differ(row, "one row", "a second row");
            return;
        }
        String level = tally.levels().getOrDefault(row.unit(), CellDifference.NOTHING);
        if (!json.path("level").asText().equals(level)) {
            differ(row, "level " + level, "level " + json.path("level"));
        }
        json.path("cells")
                .properties()
                .forEach(
                        cell ->
                                cells.put(
                                        new CellName(
                                                form, row.unit(), row.breakdown(), cell.getKey()),
                                        cell.getValue()));
    }

    private void differ(CellName cell, String expected, String actual) {
        differences.add(new CellDifference(cell, expected, actual));
    }
}
