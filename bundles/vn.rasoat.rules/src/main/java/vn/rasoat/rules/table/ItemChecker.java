package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.rasoat.api.issue.Place;

/** Checks items and options: complete in every column, nothing twice. */
final class ItemChecker {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern MARK = Pattern.compile("b1\\.[a-z][a-z0-9_]*");

    private final RawTable table;
    private final RequiredFamilies families;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    ItemChecker(RawTable table, RequiredFamilies families, Faults faults) {
        this.table = table;
        this.families = families;
        this.faults = faults;
    }

    List<B1Item> items() {
        List<B1Item> items = new ArrayList<>();
        for (RawTable.Item item : table.items()) {
            String family = family(item);
            if (table.hasShape()) {
                items.add(item(item, family));
            }
        }
        for (RawTable.Item item : table.items()) {
            Cell mark = item.notGivenTo();
            if (mark.text().startsWith(B1Table.PREFIX)
                    && lines.containsKey(mark.text().substring(B1Table.PREFIX.length()))) {
                faults.add(mark.place(), "not-given-to-item", mark.text());
            }
        }
        return items;
    }

    /** Families that must be there and are not. */
    List<String> missingFamilies() {
        return families.required().stream().filter(key -> !found.contains(key)).toList();
    }

    private String family(RawTable.Item item) {
        Optional<String> family = families.of(item.family(), item.name());
        family.ifPresent(found::add);
        if (family.isEmpty() && !table.absent().contains(TableLayout.FAMILY)) {
            if (item.family().isBlank()) {
                faults.add(item.family().place(), "item-family", item.key().text());
            } else {
                String known = families.names().all();
                faults.add(item.family().place(), "family-unknown", item.family().text(), known);
            }
        }
        return family.orElse("");
    }

    private B1Item item(RawTable.Item item, String family) {
        Cell key = item.key();
        if (key.isBlank()) {
            faults.add(key.place(), "item-missing");
        } else if (!KEY.matcher(key.text()).matches()) {
            faults.add(key.place(), "item-key", key.text());
        } else {
            Integer line = lines.putIfAbsent(key.text(), key.place().row());
            if (line != null) {
                faults.add(key.place(), "item-twice", key.text(), line);
            }
        }
        if (item.name().isBlank() && !table.absent().contains(TableLayout.NAME)) {
            faults.add(item.name().place(), "item-name", key.text());
        }
        if (!item.notGivenTo().isBlank() && !MARK.matcher(item.notGivenTo().text()).matches()) {
            faults.add(item.notGivenTo().place(), "not-given-to", item.notGivenTo().text());
        }
        return new B1Item(
                key.text(), family, item.name().text(), item.notGivenTo().text(), options(item));
    }

    private List<B1Option> options(RawTable.Item item) {
        if (item.options().size() < 2) {
            faults.add(item.key().place(), "options-few", item.key().text(), item.options().size());
        }
        Map<String, Integer> codes = new HashMap<>();
        List<B1Option> options = new ArrayList<>();
        for (RawTable.Option option : item.options()) {
            Cell code = option.code();
            if (!CODE.matcher(code.text()).matches()) {
                faults.add(code.place(), "option-code", code.text());
            } else {
                Integer line = codes.putIfAbsent(code.text(), option.place().row());
                if (line != null) {
                    faults.add(code.place(), "option-twice", item.key().text(), code.text(), line);
                }
            }
            if (option.name().isBlank() && !table.absent().contains(TableLayout.OPTION)) {
                faults.add(option.name().place(), "option-name", item.key().text(), code.text());
            }
            options.add(new B1Option(code.text(), option.name().text(), points(item, option)));
        }
        return options;
    }

    private List<Integer> points(RawTable.Item item, RawTable.Option option) {
        List<Integer> points = new ArrayList<>();
        for (String column : TableLayout.POINT_KEYS) {
            Cell cell = option.points().getOrDefault(column, Cell.blank(option.place()));
            if (TableChecker.POINTS.matcher(cell.text()).matches()) {
                points.add(Integer.valueOf(cell.text()));
                continue;
            }
            points.add(0);
            if (!cell.isBlank()) {
                faults.add(cell.place(), "points-number", cell.text());
            } else if (!table.absent().contains(column)) {
                Place place = option.place();
                String name = TableLayout.POINTS.name(column);
                faults.add(place, "points-missing", item.key().text(), option.code().text(), name);
            }
        }
        return points;
    }
}
