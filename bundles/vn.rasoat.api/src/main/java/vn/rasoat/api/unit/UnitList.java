package vn.rasoat.api.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The units of one province as they were on one day: the list that a round pins. */
public final class UnitList {

    private final LocalDate day;
    private final AdministrativeUnit province;
    private final Map<String, AdministrativeUnit> byCode = new LinkedHashMap<>();

    /**
     * A list of units that all existed on the day.
     *
     * @param day the day
     * @param units province, districts where there were any, communes, in official order
     * @throws IllegalArgumentException if there is not exactly one province, a code twice, an
     *     orphan
     */
    public UnitList(LocalDate day, List<AdministrativeUnit> units) {
        this.day = day;
        AdministrativeUnit top = null;
        for (AdministrativeUnit unit : units) {
            if (!unit.existsOn(day)) {
                throw new IllegalArgumentException(unit.code() + " did not exist on " + day);
            }
            if (byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException(unit.code() + " stands twice on " + day);
            }
            if (unit.level() == UnitLevel.PROVINCE) {
                if (top != null) {
                    throw new IllegalArgumentException("two provinces on " + day);
                }
                top = unit;
            }
        }
        if (top == null) {
            throw new IllegalArgumentException("no province on " + day);
        }
        province = top;
        for (AdministrativeUnit unit : units) {
            if (unit != province && !byCode.containsKey(unit.parent())) {
                throw new IllegalArgumentException(unit.code() + " has no parent on " + day);
            }
        }
    }

    /**
     * The day for which the list holds.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The province at the top.
     *
     * @return the province
     */
    public AdministrativeUnit province() {
        return province;
    }

    /**
     * A unit by its code.
     *
     * @param code official code
     * @return the unit, empty if there was none on that day
     */
    public Optional<AdministrativeUnit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The units directly below, in official order.
     *
     * @param code code of the parent
     * @return its children, empty for a commune
     */
    public List<AdministrativeUnit> children(String code) {
        List<AdministrativeUnit> children = new ArrayList<>();
        for (AdministrativeUnit unit : byCode.values()) {
            if (unit.parent().equals(code)) {
                children.add(unit);
            }
        }
        return children;
    }

    /**
     * The codes of all communes at or below a unit.
     *
     * @param code code of a province, district or commune
     * @return sorted codes
     */
    public SortedSet<String> communes(String code) {
        SortedSet<String> communes = new TreeSet<>();
        collect(code, communes);
        return communes;
    }

    private void collect(String code, SortedSet<String> communes) {
        AdministrativeUnit unit = byCode.get(code);
        if (unit != null && unit.level() == UnitLevel.COMMUNE) {
            communes.add(code);
        }
        for (AdministrativeUnit child : children(code)) {
            collect(child.code(), communes);
        }
    }

    /**
     * Every unit of a level, in official order.
     *
     * @param level the level
     * @return the units
     */
    public List<AdministrativeUnit> all(UnitLevel level) {
        return byCode.values().stream().filter(unit -> unit.level() == level).toList();
    }
}
