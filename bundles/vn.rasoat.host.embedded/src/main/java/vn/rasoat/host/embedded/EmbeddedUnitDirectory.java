package vn.rasoat.host.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** The units of the provinces whose lists lie in this bundle. */
@Component(service = UnitDirectory.class)
public final class EmbeddedUnitDirectory implements UnitDirectory {

    private static final String FOLDER = "/units/";

    private final Map<String, List<AdministrativeUnit>> byProvince = new LinkedHashMap<>();
    private final Map<String, List<AdministrativeUnit>> byCode = new LinkedHashMap<>();

    /** Reads the lists once; they hold some hundred rows a province. */
    @Activate
    public EmbeddedUnitDirectory() {
        for (String file : UnitFile.lines(FOLDER + "files.txt")) {
            if (!file.isBlank() && !file.startsWith("#")) {
                add(FOLDER + file);
            }
        }
    }

    private void add(String resource) {
        List<AdministrativeUnit> units = UnitFile.read(resource);
        for (AdministrativeUnit unit : units) {
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            if (unit.level() == UnitLevel.PROVINCE
                    && byProvince.putIfAbsent(unit.code(), units) != null) {
                throw new IllegalStateException(resource + " repeats province " + unit.code());
            }
        }
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        List<AdministrativeUnit> existing =
                byProvince.getOrDefault(province, List.of()).stream()
                        .filter(unit -> unit.existsOn(day))
                        .toList();
        return existing.isEmpty() ? Optional.empty() : Optional.of(new UnitList(day, existing));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        Optional<AdministrativeUnit> found = find(unit, day);
        while (found.isPresent() && found.get().level() != UnitLevel.PROVINCE) {
            found = find(found.get().parent(), day);
        }
        return found.map(AdministrativeUnit::code);
    }

    private Optional<AdministrativeUnit> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.existsOn(day))
                .findFirst();
    }
}
