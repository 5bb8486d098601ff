package vn.rasoat.report.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * The tree of hashes over units: that of a commune stands for its counters and what they rest on,
 * that of a unit above it for the units directly below. It is the same in every pack that holds the
 * commune.
 */
final class UnitHashes {

    private UnitHashes() {}

    /**
     * The hash of a commune.
     *
     * @param counters definitions of its counters, in their order
     * @param commune what was counted there
     */
    static String ofCommune(List<String> counters, CounterSheet.Line commune) {
        List<String> lines = new ArrayList<>();
        lines.add("commune " + commune.unit());
        lines.add(Hash.ofLines(counters));
        lines.add(
                LongStream.of(commune.vector())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" ")));
        lines.add(commune.chain());
        lines.add(commune.inputs());
        return Hash.ofLines(lines);
    }

    /**
     * The hash of a unit above communes.
     *
     * @param code its code
     * @param below hashes of the units directly below, in official order
     */
    static String ofParent(String code, List<String> below) {
        List<String> lines = new ArrayList<>();
        lines.add("unit " + code);
        lines.addAll(below);
        return Hash.ofLines(lines);
    }

    /**
     * The hashes of all units of a pack.
     *
     * @param units the unit of the pack first, a parent before what is below it
     * @param communes hashes of the communes
     * @return by code
     */
    static SortedMap<String, String> all(
            List<AdministrativeUnit> units, Map<String, String> communes) {
        SortedMap<String, String> hashes = new TreeMap<>(communes);
        for (int i = units.size() - 1; i >= 0; i--) {
            String code = units.get(i).code();
            if (!hashes.containsKey(code)) {
                List<String> below =
                        units.stream()
                                .filter(it -> it.parent().equals(code))
                                .map(it -> hashes.get(it.code()))
                                .toList();
                hashes.put(code, ofParent(code, below));
            }
        }
        return hashes;
    }
}
