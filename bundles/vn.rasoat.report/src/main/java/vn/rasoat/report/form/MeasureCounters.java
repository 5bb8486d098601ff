package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.FactBook;

/**
 * The counters behind the measures of Alkire and Foster. They are exact counts that can be added,
 * so a parent needs nothing but the sum of the vectors below it.
 */
public final class MeasureCounters {

    private final Counter residents;
    private final Counter reviewed;
    private final Counter poor;
    private final Counter deprivations;
    private final Counter open;
    private final List<Counter> censored = new ArrayList<>();

    /**
     * Reads the counters.
     *
     * @param file {@code measures.yaml}
     * @param book the facts they may ask for
     * @throws vn.rasoat.report.FaultyDataException if they ask for something that does not exist
     */
    public MeasureCounters(DataNode file, FactBook book) {
        file.only("residents", "reviewed", "poor", "deprivations", "open", "censored");
        residents = counter(file, "residents", book);
        reviewed = counter(file, "reviewed", book);
        poor = counter(file, "poor", book);
        deprivations = counter(file, "deprivations", book);
        open = counter(file, "open", book);
        for (Indicator indicator : book.standard().indicators()) {
            CounterSpec spec =
                    CounterSpec.read(
                            file.node("censored"), text -> text.replace("{key}", indicator.key()));
            censored.add(spec.bind(book, Breakdown.NONE));
        }
    }

    private static Counter counter(DataNode file, String name, FactBook book) {
        return CounterSpec.read(file.node(name), text -> text).bind(book, Breakdown.NONE);
    }

    Set<Counter> counters() {
        Set<Counter> counters = new LinkedHashSet<>(censored);
        counters.addAll(List.of(residents, reviewed, poor, deprivations, open));
        counters.add(Counter.WITHOUT_RESIDENTS);
        return counters;
    }

    /**
     * Divides the counts of a unit.
     *
     * @param unit the unit
     * @param layout layout of its vector
     * @param vector its counters
     * @return its measures
     */
    public MeasureTable.Row row(AdministrativeUnit unit, CubeLayout layout, long[] vector) {
        long residentPersons = layout.value(vector, residents);
        boolean ofResidents =
                residentPersons > 0 && layout.value(vector, Counter.WITHOUT_RESIDENTS) == 0;
        long population = ofResidents ? residentPersons : layout.value(vector, reviewed);
        long poorPersons = layout.value(vector, poor);
        long weighted = layout.value(vector, deprivations);
        long indicators = censored.size();
        List<Long> byIndicator =
                censored.stream().map(counter -> layout.value(vector, counter)).toList();
        return new MeasureTable.Row(
                unit,
                population,
                ofResidents,
                new Ratio(poorPersons, population),
                new Ratio(weighted, poorPersons * indicators),
                new Ratio(weighted, population * indicators),
                byIndicator.stream().map(persons -> new Ratio(persons, population)).toList(),
                byIndicator.stream().map(persons -> new Ratio(persons, weighted)).toList(),
                layout.value(vector, open));
    }
}
