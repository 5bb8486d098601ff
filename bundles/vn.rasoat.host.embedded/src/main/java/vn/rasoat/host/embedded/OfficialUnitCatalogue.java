package vn.rasoat.host.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitCatalogue;
import vn.rasoat.api.unit.UnitListChange;
import vn.rasoat.api.unit.UnitListFile;

/** Installs official lists into the store of dated units. */
@Component
public final class OfficialUnitCatalogue implements UnitCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialUnitCatalogue.class);

    private final UnitStore store;
    private final TabularReader reader;
    private final ListColumns columns = new ListColumns();

    /** What a list would change, with the rows that say so. */
    private record Plan(UnitListChange change, List<AdministrativeUnit> units) {}

    /**
     * A catalogue on a store.
     *
     * @param store holds the dated units
     * @param reader reads workbooks and CSV
     */
    @Activate
    public OfficialUnitCatalogue(@Reference UnitStore store, @Reference TabularReader reader) {
        this.store = store;
        this.reader = reader;
    }

    @Override
    public UnitListChange plan(UnitListFile list, Optional<UnitListFile> map, LocalDate from) {
        return planned(list, map, from).change();
    }

    private Plan planned(UnitListFile list, Optional<UnitListFile> map, LocalDate from) {
        List<Issue> faults = new ArrayList<>();
        Map<String, OfficialList.Listed> listed = OfficialList.read(list, reader, columns, faults);
        Succession succession =
                map.map(file -> Succession.read(file, reader, columns, faults))
                        .orElse(Succession.UNKNOWN);
        DatedUnits before = store.units();
        contradictions(before, listed, list.name(), from, faults);
        if (!faults.isEmpty()) {
            return new Plan(new UnitListChange(from, List.of(), faults), List.of());
        }
        ListChange change = new ListChange(before, listed, succession, from);
        return new Plan(new UnitListChange(from, change.provinces(), List.of()), change.written());
    }

    /** A unit that another list of the same day brought cannot have ended before it began. */
    private static void contradictions(
            DatedUnits before,
            Map<String, OfficialList.Listed> listed,
            String file,
            LocalDate from,
            List<Issue> faults) {
        for (AdministrativeUnit unit : before.all()) {
            boolean concerned =
                    before.provinceOf(unit.code(), from)
                            .filter(top -> listed.containsKey(top.code()))
                            .isPresent();
            if (concerned && unit.validFrom().equals(from) && !listed.containsKey(unit.code())) {
                faults.add(
                        Issue.of(
                                IssueCode.UNIT_LIST_CONTRADICTED,
                                Place.FILE,
                                file,
                                from.toString(),
                                unit.code()));
            }
        }
    }

    @Override
    public synchronized UnitListChange install(
            UnitListFile list,
            Optional<UnitListFile> map,
            LocalDate from,
            String person,
            String source) {
        requirePresent("person", person);
        requirePresent("source", source);
        Plan plan = planned(list, map, from);
        if (!plan.change().faults().isEmpty()) {
            Issue first = plan.change().faults().get(0);
            throw new RejectedRequestException(
                    first.code(), first.arguments().toArray(String[]::new));
        }
        String restsOn = String.join("; ", list.name(), source, person);
        store.add(plan.units().stream().map(unit -> UnitFile.row(unit, restsOn)).toList());
        LOG.info("Installed a list of units from {}: {} rows", from, plan.units().size());
        return plan.change();
    }

    private static void requirePresent(String what, String text) {
        if (text.isBlank()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, what);
        }
    }
}
