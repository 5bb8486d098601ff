package vn.rasoat.itests.tally;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Every cell that a pack must hold. */
final class TalliedPack {

    private final int year;
    private final String unit;
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Map<CellName, Figure> cells = new LinkedHashMap<>();

    TalliedPack(int year, String unit) {
        this.year = year;
        this.unit = unit;
    }

    void unit(String code, String level) {
        levels.put(code, level);
    }

    void put(CellName name, Figure figure) {
        if (cells.put(name, figure) != null) {
            throw new IllegalStateException(name + " counted twice");
        }
    }

    int year() {
        return year;
    }

    String unit() {
        return unit;
    }

    /** Level by unit, the unit of the pack first. */
    Map<String, String> levels() {
        return Collections.unmodifiableMap(levels);
    }

    Map<CellName, Figure> cells() {
        return Collections.unmodifiableMap(cells);
    }

    Figure figure(String form, String unit, String breakdown, String column) {
        CellName name = new CellName(form, unit, breakdown, column);
        return Objects.requireNonNull(cells.get(name), name::toString);
    }

    /** The pack of one commune: its own rows. */
    TalliedPack only(String commune) {
        TalliedPack part = new TalliedPack(year, commune);
        part.unit(commune, levels.get(commune));
        cells.forEach(
                (name, figure) -> {
                    if (name.unit().equals(commune)) {
                        part.put(name, figure);
                    }
                });
        return part;
    }

    /** As {@code pack.json} must look. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", year).put("unit", unit);
        ObjectNode forms = json.putObject("forms");
        Map<CellName, ObjectNode> rows = new LinkedHashMap<>();
        cells.forEach(
                (name, figure) ->
                        rows.computeIfAbsent(
                                        new CellName(
                                                name.form(), name.unit(), name.breakdown(), ""),
                                        row -> addRow(forms, row))
                                .set(name.column(), figure.json()));
        return json;
    }

    private ObjectNode addRow(ObjectNode forms, CellName row) {
        ArrayNode rows = forms.withObject("/" + row.form()).withArray("rows");
        ObjectNode json = rows.addObject();
        json.put("unit", row.unit()).put("level", levels.get(row.unit()));
        json.put("breakdown", row.breakdown().isEmpty() ? null : row.breakdown());
        return json.putObject("cells");
    }
}
