package vn.rasoat.host.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitListChange;
import vn.rasoat.api.unit.UnitListChange.Kind;

/**
 * What a list makes of the dated units. A unit whose code, name, kind, parent and territory stay
 * keeps its period; any other ends the day before the list holds, and what the list has begins on
 * it.
 */
final class ListChange {

    private final DatedUnits before;
    private final Map<String, OfficialList.Listed> list;
    private final Succession map;
    private final LocalDate from;
    private final Map<String, List<UnitListChange.Unit>> changes = new TreeMap<>();
    private final Map<String, Integer> unchanged = new TreeMap<>();
    private final Set<String> kept = new TreeSet<>();
    private final List<AdministrativeUnit> written = new ArrayList<>();

    ListChange(
            DatedUnits before,
            Map<String, OfficialList.Listed> list,
            Succession map,
            LocalDate from) {
        this.before = before;
        this.list = list;
        this.map = map;
        this.from = from;
        keepProvincesOfLaterLists();
        list.values().forEach(this::compare);
        endWhatIsNotListed();
    }

    /** The units whose periods are new or end, to be laid over those of before. */
    List<AdministrativeUnit> written() {
        return List.copyOf(written);
    }

    List<UnitListChange.Province> provinces() {
        Set<String> codes = new TreeSet<>(changes.keySet());
        codes.addAll(unchanged.keySet());
        codes.addAll(kept);
        return codes.stream()
                .map(
                        code ->
                                new UnitListChange.Province(
                                        code,
                                        nameOfProvince(code),
                                        unchanged.getOrDefault(code, 0),
                                        kept.contains(code),
                                        changes.getOrDefault(code, List.of())))
                .toList();
    }

    private String nameOfProvince(String code) {
        return Optional.ofNullable(list.get(code))
                .map(OfficialList.Listed::name)
                .or(() -> before.find(code, from.minusDays(1)).map(AdministrativeUnit::name))
                .orElse(code);
    }

    private void keepProvincesOfLaterLists() {
        for (AdministrativeUnit unit : before.all()) {
            if (unit.validFrom().isAfter(from)) {
                before.provinceOf(unit.code(), unit.validFrom())
                        .map(AdministrativeUnit::code)
                        .ifPresent(kept::add);
            }
        }
        Set<String> named = new TreeSet<>();
        list.values().forEach(unit -> named.add(provinceOf(unit)));
        kept.retainAll(named);
    }

    private String provinceOf(OfficialList.Listed unit) {
        OfficialList.Listed top = unit;
        while (top.level() != UnitLevel.PROVINCE) {
            top = list.get(top.parent());
        }
        return top.code();
    }

    private void compare(OfficialList.Listed unit) {
        String province = provinceOf(unit);
        if (kept.contains(province)) {
            return;
        }
        Optional<AdministrativeUnit> present = before.find(unit.code(), from);
        boolean begun = present.filter(it -> it.validFrom().equals(from)).isPresent();
        boolean same = present.filter(it -> equal(it, unit)).isPresent();
        if (same && (begun || map.sameTerritory(unit.code()))) {
            unchanged.merge(province, 1, Integer::sum);
            return;
        }
        Kind kind =
                present.isEmpty()
                        ? Kind.ADDED
                        : map.sameTerritory(unit.code()) ? Kind.RENAMED : Kind.REDRAWN;
        List<String> predecessors = predecessors(unit, present);
        present.filter(it -> !begun).ifPresent(this::end);
        written.add(
                new AdministrativeUnit(
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        unit.kind(),
                        unit.parent(),
                        from,
                        LocalDate.MAX,
                        predecessors));
        change(province, kind, unit.code(), unit.name(), predecessors);
    }

    private static boolean equal(AdministrativeUnit present, OfficialList.Listed unit) {
        return present.name().equals(unit.name())
                && present.level() == unit.level()
                && present.kind().equals(unit.kind())
                && present.parent().equals(unit.parent());
    }

    private List<String> predecessors(
            OfficialList.Listed unit, Optional<AdministrativeUnit> present) {
        List<String> mapped = map.predecessors(unit.code());
        return mapped.isEmpty() && present.isPresent() ? List.of(unit.code()) : mapped;
    }

    private void endWhatIsNotListed() {
        Map<String, String> provinceNow = new LinkedHashMap<>();
        for (AdministrativeUnit unit : before.all()) {
            if (unit.existsOn(from) && !list.containsKey(unit.code())) {
                before.provinceOf(unit.code(), from)
                        .ifPresent(top -> provinceNow.put(unit.code(), top.code()));
            }
        }
        provinceNow.forEach(
                (code, province) -> {
                    boolean concerned = list.containsKey(province) || map.names(province);
                    if (concerned && !kept.contains(province)) {
                        AdministrativeUnit unit = before.find(code, from).orElseThrow();
                        end(unit);
                        change(province, Kind.ENDED, code, unit.name(), map.successors(code));
                    }
                });
    }

    private void end(AdministrativeUnit unit) {
        written.add(
                new AdministrativeUnit(
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        unit.kind(),
                        unit.parent(),
                        unit.validFrom(),
                        from.minusDays(1),
                        unit.predecessors()));
    }

    private void change(String province, Kind kind, String code, String name, List<String> others) {
        changes.computeIfAbsent(province, any -> new ArrayList<>())
                .add(new UnitListChange.Unit(kind, code, name, others));
    }
}
