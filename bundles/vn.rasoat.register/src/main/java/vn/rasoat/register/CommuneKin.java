package vn.rasoat.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/**
 * Which communes of two days are of one territory: a commune, those it was made of and those it
 * went into. A commune of which the lists say nothing is its own only kin.
 */
final class CommuneKin {

    private record Days(LocalDate early, LocalDate late) {}

    private final Optional<UnitDirectory> units;
    private final String province;
    private final Map<LocalDate, Optional<UnitList>> lists = new HashMap<>();
    private final Map<Days, Map<String, Set<String>>> forward = new HashMap<>();
    private final Map<Days, Map<String, Set<String>>> backward = new HashMap<>();

    CommuneKin(Optional<UnitDirectory> units, String province) {
        this.units = units;
        this.province = province;
    }

    /** The codes on the other day, never none. */
    Set<String> of(String commune, LocalDate day, LocalDate other) {
        if (day.equals(other)) {
            return Set.of(commune);
        }
        boolean later = day.isBefore(other);
        Days days = later ? new Days(day, other) : new Days(other, day);
        if (!forward.containsKey(days)) {
            load(days);
        }
        return (later ? forward : backward).get(days).getOrDefault(commune, Set.of(commune));
    }

    private void load(Days days) {
        Map<String, Set<String>> successors = new HashMap<>();
        Map<String, Set<String>> ancestors = new HashMap<>();
        list(days.late())
                .ifPresent(
                        list -> {
                            for (AdministrativeUnit unit : list.all(UnitLevel.COMMUNE)) {
                                Set<String> origins = new TreeSet<>();
                                collect(unit, days.early(), origins);
                                if (!origins.isEmpty()) {
                                    ancestors.put(unit.code(), origins);
                                }
                                for (String origin : origins) {
                                    successors
                                            .computeIfAbsent(origin, k -> new TreeSet<>())
                                            .add(unit.code());
                                }
                            }
                        });
        forward.put(days, successors);
        backward.put(days, ancestors);
    }

    /** Days only go back, so this ends. */
    private void collect(AdministrativeUnit unit, LocalDate day, Set<String> origins) {
        if (!unit.validFrom().isAfter(day)) {
            origins.add(unit.code());
            return;
        }
        LocalDate before = unit.validFrom().minusDays(1);
        for (String code : unit.predecessors()) {
            list(before)
                    .flatMap(list -> list.find(code))
                    .ifPresent(predecessor -> collect(predecessor, day, origins));
        }
    }

    private Optional<UnitList> list(LocalDate day) {
        return lists.computeIfAbsent(
                day, d -> units.flatMap(directory -> directory.units(province, d)));
    }

    /** All kin of a commune over some days, itself included. */
    Set<String> over(String commune, LocalDate day, List<LocalDate> others) {
        Set<String> all = new TreeSet<>(Set.of(commune));
        others.forEach(other -> all.addAll(of(commune, day, other)));
        return all;
    }
}
