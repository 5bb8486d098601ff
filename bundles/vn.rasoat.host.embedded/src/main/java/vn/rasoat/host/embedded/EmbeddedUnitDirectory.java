package vn.rasoat.host.embedded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;

/** The units that lie in this bundle, with those of the lists that were installed over them. */
@Component(service = UnitDirectory.class)
public final class EmbeddedUnitDirectory implements UnitDirectory {

    /** Rounds ask for a handful of first days; whoever asks for all days gets no memory for it. */
    private static final int MOST_LISTS = 200;

    private record Asked(DatedUnits units, String province, LocalDate day) {}

    private final UnitStore store;
    private final Map<Asked, Optional<UnitList>> lists = new ConcurrentHashMap<>();

    /**
     * A directory of the units in a store.
     *
     * @param store holds them
     */
    @Activate
    public EmbeddedUnitDirectory(@Reference UnitStore store) {
        this.store = store;
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        if (lists.size() >= MOST_LISTS) {
            lists.clear();
        }
        return lists.computeIfAbsent(
                new Asked(store.units(), province, day), EmbeddedUnitDirectory::list);
    }

    private static Optional<UnitList> list(Asked asked) {
        List<AdministrativeUnit> units = asked.units().of(asked.province(), asked.day());
        return units.isEmpty() ? Optional.empty() : Optional.of(new UnitList(asked.day(), units));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        return store.units().provinceOf(unit, day).map(AdministrativeUnit::code);
    }
}
