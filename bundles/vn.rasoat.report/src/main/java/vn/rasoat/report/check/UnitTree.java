package vn.rasoat.report.check;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/**
 * The units of forms that others made. They have no codes, only names and ordinals: a unit is known
 * by its name below the one above it, and which one that is the ordinals say (none, I, 1, 1.1).
 */
final class UnitTree {

    private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

    /** Units by code, all forms together, in the order in which they were met first. */
    private final Map<String, AdministrativeUnit> units = new LinkedHashMap<>();

    private record Open(int depth, String code) {}

    /**
     * Finds the units of a form.
     *
     * @param rows of the form
     * @return the code of the unit of each row
     */
    List<String> codes(List<FormSheet.Row> rows) {
        boolean roman = rows.stream().anyMatch(row -> ROMAN.matcher(row.ordinal()).matches());
        Deque<Open> open = new ArrayDeque<>();
        Map<String, Integer> met = new HashMap<>();
        List<String> codes = new ArrayList<>();
        FormSheet.Row before = null;
        for (FormSheet.Row row : rows) {
            boolean same =
                    before != null
                            && before.unit().equals(row.unit())
                            && before.ordinal().equals(row.ordinal())
                            && row.breakdown() > before.breakdown();
            if (!same) {
                int depth = depth(row.ordinal(), roman);
                while (!open.isEmpty() && open.peek().depth() >= depth) {
                    open.pop();
                }
                String parent = open.isEmpty() ? "" : open.peek().code();
                String code = code(parent, row.unit(), met);
                open.push(new Open(depth, code));
                units.computeIfAbsent(
                        code,
                        any ->
                                new AdministrativeUnit(
                                        code,
                                        row.unit(),
                                        UnitLevel.COMMUNE,
                                        "",
                                        parent,
                                        LocalDate.MIN,
                                        LocalDate.MAX,
                                        List.of()));
            }
            codes.add(open.peek().code());
            before = row;
        }
        return codes;
    }

    /** Names repeat: the second of its name below the same unit is the second in every form. */
    private static String code(String parent, String name, Map<String, Integer> met) {
        String code = parent + "/" + Words.fold(name);
        int count = met.merge(code, 1, Integer::sum);
        return count == 1 ? code : code + "#" + count;
    }

    private static int depth(String ordinal, boolean roman) {
        if (ordinal.isEmpty() || ordinal.equalsIgnoreCase("TT")) {
            return 0;
        }
        if (ROMAN.matcher(ordinal).matches()) {
            return 1;
        }
        int dots = (int) ordinal.chars().filter(it -> it == '.').count();
        return (roman ? 2 : 1) + dots;
    }

    List<AdministrativeUnit> units() {
        return List.copyOf(units.values());
    }
}
