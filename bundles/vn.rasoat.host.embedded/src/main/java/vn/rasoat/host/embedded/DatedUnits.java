package vn.rasoat.host.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/** Units with the days on which they exist. Immutable: a list that is installed makes a new one. */
final class DatedUnits {

    private final Map<String, List<AdministrativeUnit>> byCode = new LinkedHashMap<>();

    /** Units in official order; a later one takes the place of one with its code and first day. */
    DatedUnits(Collection<AdministrativeUnit> units) {
        for (AdministrativeUnit unit : units) {
            List<AdministrativeUnit> periods =
                    byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>());
            periods.removeIf(period -> period.validFrom().equals(unit.validFrom()));
            periods.add(unit);
        }
    }

    List<AdministrativeUnit> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    Optional<AdministrativeUnit> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.existsOn(day))
                .findFirst();
    }

    /** The province of a unit on a day. */
    Optional<AdministrativeUnit> provinceOf(String code, LocalDate day) {
        Optional<AdministrativeUnit> found = find(code, day);
        while (found.isPresent() && found.get().level() != UnitLevel.PROVINCE) {
            found = find(found.get().parent(), day);
        }
        return found;
    }

    /** A province with everything in it on a day, in official order. */
    List<AdministrativeUnit> of(String province, LocalDate day) {
        return all().stream()
                .filter(unit -> unit.existsOn(day))
                .filter(
                        unit ->
                                provinceOf(unit.code(), day)
                                        .filter(top -> top.code().equals(province))
                                        .isPresent())
                .toList();
    }
}
