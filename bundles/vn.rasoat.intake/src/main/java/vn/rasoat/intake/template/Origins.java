package vn.rasoat.intake.template;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/**
 * Of which communes of an earlier day a commune was made. Units change several times a year, so
 * predecessors are followed from one change to the one before.
 */
final class Origins {

    /**
     * What a commune was made of.
     *
     * @param communes communes of the earlier day, whole ones
     * @param divided communes of the earlier day that went to several, with what they became
     * @param names names of all these, by code
     * @param elsewhere those of another province than asked for
     * @param unknown units whose predecessors no list tells
     * @param changed whether anything changed in between
     */
    record Found(
            SortedSet<String> communes,
            SortedMap<String, List<String>> divided,
            SortedMap<String, String> names,
            SortedSet<String> elsewhere,
            SortedSet<String> unknown,
            boolean changed) {}

    private final UnitDirectory directory;
    private final String province;
    private final LocalDate then;
    private final UnitList now;
    private final SortedSet<String> communes = new TreeSet<>();
    private final SortedMap<String, List<String>> divided = new TreeMap<>();
    private final SortedMap<String, String> names = new TreeMap<>();
    private final SortedSet<String> elsewhere = new TreeSet<>();
    private final SortedSet<String> unknown = new TreeSet<>();

    private Origins(UnitDirectory directory, String province, LocalDate then, UnitList now) {
        this.directory = directory;
        this.province = province;
        this.then = then;
        this.now = now;
    }

    /**
     * Follows a commune back.
     *
     * @param directory knows the lists in between
     * @param province province of the earlier round
     * @param then the earlier day
     * @param now the list the commune stands on
     * @param commune the commune
     */
    static Found of(
            UnitDirectory directory,
            String province,
            LocalDate then,
            UnitList now,
            AdministrativeUnit commune) {
        Origins origins = new Origins(directory, province, then, now);
        origins.follow(commune, now, List.of());
        origins.communes.removeAll(origins.divided.keySet());
        boolean same =
                origins.communes.equals(new TreeSet<>(List.of(commune.code())))
                        && origins.divided.isEmpty();
        return new Found(
                origins.communes,
                origins.divided,
                origins.names,
                origins.elsewhere,
                origins.unknown,
                !same);
    }

    /**
     * @param heirs into what the way back has already found this unit divided
     */
    private void follow(AdministrativeUnit unit, UnitList list, List<String> heirs) {
        if (!unit.validFrom().isAfter(then)) {
            take(unit, list, heirs.isEmpty() ? parted(unit, list) : heirs);
            return;
        }
        LocalDate before = unit.validFrom().minusDays(1);
        if (unit.predecessors().isEmpty()) {
            unknown.add(unit.name());
        }
        for (String code : unit.predecessors()) {
            String home = directory.provinceOf(code, before).orElse(province);
            Optional<UnitList> earlier = directory.units(home, before);
            Optional<AdministrativeUnit> predecessor =
                    earlier.flatMap(units -> units.find(code))
                            .filter(found -> found.level() == UnitLevel.COMMUNE);
            if (predecessor.isEmpty()) {
                unknown.add(unit.name() + " (" + code + ")");
            } else {
                List<String> parts = heirs.isEmpty() ? heirs(code, unit.validFrom(), list) : heirs;
                follow(predecessor.get(), earlier.get(), parts);
            }
        }
    }

    private void take(AdministrativeUnit unit, UnitList list, List<String> heirs) {
        names.put(unit.code(), unit.name() + " (" + unit.code() + ")");
        if (!list.province().code().equals(province)) {
            elsewhere.add(names.get(unit.code()));
        } else if (heirs.isEmpty()) {
            communes.add(unit.code());
        } else {
            divided.put(unit.code(), heirs);
        }
    }

    /** The units that a commune went to on a day, if they are several. */
    private List<String> heirs(String code, LocalDate day, UnitList list) {
        Collection<AdministrativeUnit> units =
                directory.units(list.province().code(), day).orElse(list).all(UnitLevel.COMMUNE);
        List<String> heirs =
                units.stream()
                        .filter(
                                unit ->
                                        unit.validFrom().equals(day)
                                                        && unit.predecessors().contains(code)
                                                || unit.code().equals(code)
                                                        && unit.validFrom().isBefore(day))
                        .map(AdministrativeUnit::name)
                        .toList();
        return heirs.size() > 1 ? heirs : List.of();
    }

    /** What else was made of a commune that went on under its own name. */
    private List<String> parted(AdministrativeUnit unit, UnitList list) {
        if (list != now) {
            return List.of();
        }
        List<String> heirs =
                now.all(UnitLevel.COMMUNE).stream()
                        .filter(
                                other ->
                                        other.code().equals(unit.code())
                                                || other.validFrom().isAfter(then)
                                                        && other.predecessors()
                                                                .contains(unit.code()))
                        .map(AdministrativeUnit::name)
                        .toList();
        return heirs.size() > 1 ? heirs : List.of();
    }
}
