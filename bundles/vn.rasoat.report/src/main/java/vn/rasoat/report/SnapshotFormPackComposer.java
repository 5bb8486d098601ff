package vn.rasoat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.report.cube.CommuneBooks;
import vn.rasoat.report.cube.CommuneCount;
import vn.rasoat.report.cube.CommuneCounter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.form.BrokenInvariant;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormFiller;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;

/**
 * Composes a pack from one snapshot: one vector of counters a commune, sums of vectors above it,
 * then all forms from the vectors.
 */
@Component(service = FormPackComposer.class)
public final class SnapshotFormPackComposer implements FormPackComposer {

    private final Rounds rounds;
    private final UnitDirectory units;
    private final SurveyRegister register;
    private final StandardCatalogue standards;
    private final Map<SetKey, FormSet> sets = new ConcurrentHashMap<>();

    private record SetKey(StandardRef standard, String province) {}

    /**
     * A composer.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param standards the standard of the round, for its indicators
     */
    @Activate
    public SnapshotFormPackComposer(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards) {
        this.rounds = rounds;
        this.units = units;
        this.register = register;
        this.standards = standards;
    }

    @Override
    public FormPack compose(RoundKey key, String unitCode) {
        Round round = rounds.get(key);
        LocalDate day = round.startsOn();
        UnitList list =
                units.units(key.province(), day)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_UNIT_LIST,
                                                key.province(),
                                                day.toString()));
        AdministrativeUnit unit =
                list.find(unitCode)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.UNIT_UNKNOWN, unitCode, day.toString()));
        FormSet set = formSet(round);
        Map<String, CommuneCount> counts = count(round, list.communes(unitCode), set);
        return compose(round, list, unit, set, counts);
    }

    private FormSet formSet(Round round) {
        String province = round.key().province();
        return sets.computeIfAbsent(
                new SetKey(round.standard(), province),
                key -> {
                    Standard standard =
                            standards
                                    .find(round.standard())
                                    .orElseThrow(
                                            () ->
                                                    new RejectedRequestException(
                                                            IssueCode.NO_STANDARD,
                                                            round.standardOn().toString(),
                                                            province));
                    return FormSet.load(standard, province);
                });
    }

    private Map<String, CommuneCount> count(Round round, SortedSet<String> communes, FormSet set) {
        CommuneCounter counter =
                new CommuneCounter(set.layout(), set.book(), round.startsOn(), round.endsOn());
        if (communes.isEmpty()) {
            // the register takes no commune for all communes
            return Map.of();
        }
        return register.read(round.key(), communes, snapshot -> count(snapshot, communes, counter));
    }

    /** Households come commune by commune, so only those of one commune are held at a time. */
    private static Map<String, CommuneCount> count(
            RoundSnapshot snapshot, Set<String> communes, CommuneCounter counter) {
        Map<String, List<OpeningEntry>> opening = new HashMap<>();
        Map<String, List<HouseholdEvent>> events = new HashMap<>();
        Map<String, Residents> residents = new HashMap<>();
        snapshot.openingList().forEach(it -> group(opening, it.key().commune()).add(it));
        snapshot.events().forEach(it -> group(events, it.key().commune()).add(it));
        snapshot.residents().forEach(it -> residents.put(it.commune(), it));
        Set<String> withOpeningList = snapshot.openingListCommunes();
        Map<String, CommuneCount> counts = new HashMap<>();
        BiConsumer<String, List<RegisteredHousehold>> close =
                (commune, households) -> {
                    Residents total = residents.get(commune);
                    CommuneBooks books =
                            new CommuneBooks(
                                    commune,
                                    households,
                                    opening.getOrDefault(commune, List.of()),
                                    withOpeningList.contains(commune),
                                    events.getOrDefault(commune, List.of()),
                                    total == null ? 0 : total.households(),
                                    total == null ? 0 : total.persons());
                    if (counts.put(commune, counter.count(books)) != null) {
                        throw new IllegalStateException("snapshot out of order at " + commune);
                    }
                };
        List<RegisteredHousehold> open = new ArrayList<>();
        snapshot.forEachHousehold(
                household -> {
                    if (!open.isEmpty() && !commune(open.get(0)).equals(commune(household))) {
                        close.accept(commune(open.get(0)), open);
                        open.clear();
                    }
                    open.add(household);
                });
        if (!open.isEmpty()) {
            close.accept(commune(open.get(0)), open);
        }
        for (String commune : communes) {
            if (!counts.containsKey(commune)) {
                close.accept(commune, List.of());
            }
        }
        return counts;
    }

    private static String commune(RegisteredHousehold household) {
        return household.survey().key().commune();
    }

    private static <T> List<T> group(Map<String, List<T>> groups, String commune) {
        return groups.computeIfAbsent(commune, any -> new ArrayList<>());
    }

    private static FormPack compose(
            Round round,
            UnitList list,
            AdministrativeUnit unit,
            FormSet set,
            Map<String, CommuneCount> counts) {
        List<UnitRow> rows = new ArrayList<>();
        collect(list, unit, "", set.layout(), counts, rows);
        FormFiller filler = new FormFiller(set);
        List<FilledForm> filled =
                set.forms().stream().map(form -> filler.fill(form, rows)).toList();
        List<BrokenInvariant> broken = set.invariants().check(filled, rows, set.layout());
        List<PackReasons.CountedCommune> communes =
                rows.stream()
                        .filter(row -> row.unit().level() == UnitLevel.COMMUNE)
                        .map(
                                row ->
                                        new PackReasons.CountedCommune(
                                                row.unit(), counts.get(row.unit().code())))
                        .toList();
        List<Issue> reasons = PackReasons.of(set, communes, rows.get(0).vector(), filled, broken);
        List<StatutoryForm> forms = filled.stream().map(FilledForm::form).toList();
        return new FormPack(
                round, unit, set.authority(unit.name()), !reasons.isEmpty(), reasons, forms);
    }

    /** Adds a unit and all that is below it down to communes; a parent is the sum of its parts. */
    private static long[] collect(
            UnitList list,
            AdministrativeUnit unit,
            String ordinal,
            CubeLayout layout,
            Map<String, CommuneCount> counts,
            List<UnitRow> rows) {
        long[] vector = layout.zero();
        rows.add(new UnitRow(unit, ordinal, vector));
        if (unit.level() == UnitLevel.COMMUNE) {
            CubeLayout.add(vector, counts.get(unit.code()).vector());
            return vector;
        }
        int number = 0;
        for (AdministrativeUnit child : list.children(unit.code())) {
            number++;
            String below = ordinal.isEmpty() ? "" + number : ordinal + "." + number;
            CubeLayout.add(vector, collect(list, child, below, layout, counts, rows));
        }
        return vector;
    }
}
