package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import vn.rasoat.api.survey.Area;

/** Reads a table from YAML. */
final class YamlTable {

    static final String KIND = "b1-table";

    private static final List<String> ROOT =
            List.of(
                    "kind",
                    "id",
                    "revision",
                    "standard",
                    "act",
                    "at",
                    "source",
                    "checkedBy",
                    "checkedOn",
                    "lines",
                    "forTests",
                    "items");
    private static final List<String> AREAS = List.of(Area.RURAL.word(), Area.URBAN.word());
    private static final List<String> ITEM =
            List.of("key", "family", "name", "notGivenTo", "options");
    private static final List<String> OPTION = List.of("code", "name", "points");

    private final Faults faults;
    private final YamlNodes nodes;

    YamlTable(Faults faults) {
        this.faults = faults;
        nodes = new YamlNodes(faults);
    }

    RawTable read(byte[] content) {
        return nodes.root(content).map(this::table).orElse(RawTable.NOTHING);
    }

    private RawTable table(Node node) {
        Map<String, Node> root = nodes.mapping(node, ROOT);
        Map<String, Cell> head = new LinkedHashMap<>();
        for (String key : TableLayout.HEAD.keys()) {
            if (root.containsKey(key)) {
                head.put(key, nodes.cell(root.get(key)));
            }
        }
        if (root.containsKey("lines")) {
            Map<String, Node> lines = nodes.mapping(root.get("lines"), AREAS);
            for (Area area : Area.values()) {
                if (lines.containsKey(area.word())) {
                    head.put(TableLayout.lineKey(area), nodes.cell(lines.get(area.word())));
                }
            }
        }
        kind(node, root);
        List<RawTable.Item> items = new ArrayList<>();
        required(node, root, "items").map(nodes::list).orElse(List.of()).stream()
                .map(this::item)
                .forEach(items::add);
        return new RawTable(head, Set.of(), items);
    }

    private void kind(Node node, Map<String, Node> root) {
        required(node, root, "kind")
                .map(nodes::cell)
                .filter(kind -> !kind.text().equals(KIND))
                .ifPresent(kind -> faults.add(kind.place(), "kind", KIND, kind.text()));
    }

    private RawTable.Item item(Node node) {
        Map<String, Node> entries = nodes.mapping(node, ITEM);
        List<RawTable.Option> options =
                required(node, entries, "options").map(nodes::list).orElse(List.of()).stream()
                        .map(this::option)
                        .toList();
        return new RawTable.Item(
                cell(node, entries, "key"),
                cell(node, entries, "family"),
                cell(node, entries, "name"),
                cell(node, entries, "notGivenTo"),
                options);
    }

    private RawTable.Option option(Node node) {
        Map<String, Node> entries = nodes.mapping(node, OPTION);
        Map<String, Cell> points = new LinkedHashMap<>();
        required(node, entries, "points")
                .map(value -> nodes.mapping(value, TableLayout.POINT_KEYS))
                .orElse(Map.of())
                .forEach((column, value) -> points.put(column, nodes.cell(value)));
        return new RawTable.Option(
                cell(node, entries, "code"),
                cell(node, entries, "name"),
                points,
                YamlNodes.place(node));
    }

    private Cell cell(Node parent, Map<String, Node> entries, String key) {
        return entries.containsKey(key)
                ? nodes.cell(entries.get(key))
                : Cell.blank(YamlNodes.place(parent));
    }

    private Optional<Node> required(Node parent, Map<String, Node> entries, String key) {
        if (!entries.containsKey(key)) {
            faults.add(YamlNodes.place(parent), "key-missing", key);
        }
        return Optional.ofNullable(entries.get(key));
    }
}
