package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Area;
import vn.rasoat.rules.text.Act;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/**
 * Reads one standard's file. It takes everything or nothing: an unknown key, a value without
 * citation, status or check, a missing area or an unknown condition refuses the whole file.
 */
final class StandardReader {

    private final Yaml root;
    private final CitationReader citations;
    private final ValueReader values;

    StandardReader(Yaml root, Map<String, Act> acts) {
        this.root = root;
        citations = CitationReader.of(acts, root);
        values = new ValueReader(citations);
    }

    /**
     * Reads a standard of the nation.
     *
     * @param ref id, revision and hash of the file
     * @return the content
     * @throws vn.rasoat.rules.text.InvalidStandardException naming file, line and fault
     */
    StandardText standard(StandardRef ref) {
        Map<Area, Map<String, NamedValue>> named = values.values(root.get("values"));
        ClassTableReader table = new ClassTableReader(citations, names(named));
        ConditionReader conditions =
                new ConditionReader(
                        citations, root.find("words").map(ConditionReader::lists).orElse(Map.of()));
        MeasureReader measures = new MeasureReader(citations, values, table);
        Yaml measured = root.get("measures");
        StandardText text =
                new StandardText(
                        ref,
                        root.get("title").text(),
                        ApplicationWindow.NATION,
                        Optional.empty(),
                        measures.b1(measured.get("b1")),
                        measures.deprivations(measured.get("deprivations")),
                        measures.income(measured.get("income")),
                        ages(root.get("ages")),
                        named,
                        table.rows(root.get("classes")),
                        root.find("invariants").map(yaml -> leastDeprivations(yaml, table)),
                        root.find("averageLivingStandard").map(table::band),
                        root.find("lowIncomeWorker").map(table::band),
                        root.find("agriculturalWork").map(yaml -> work(yaml, conditions)),
                        root.find("formA").map(this::formA),
                        new IndicatorReader(citations, conditions).read(root.get("indicators")),
                        facts());
        measured.nothingElse();
        end();
        return checked(text);
    }

    /**
     * Reads the standard of a province: what it changes in the standard of the nation.
     *
     * @param ref id, revision and hash of the file
     * @param base the standard that the file names
     * @return the content of a standard of its own
     * @throws vn.rasoat.rules.text.InvalidStandardException naming file, line and fault
     */
    StandardText local(StandardRef ref, StandardText base) {
        Yaml territory = root.get("territory");
        if (!territory.text().matches("\\d{2}")) {
            throw territory.fault("territory-unknown", territory.text());
        }
        Map<Area, Map<String, NamedValue>> named = values.values(root.get("values"));
        base.values().forEach((area, inherited) -> inherited.forEach(named.get(area)::putIfAbsent));
        Optional<List<ClassRow>> rows =
                root.find("classes")
                        .map(yaml -> new ClassTableReader(citations, names(named)).rows(yaml));
        StandardText text =
                new StandardText(
                        ref,
                        root.get("title").text(),
                        territory.text(),
                        Optional.of(base.ref()),
                        base.b1(),
                        base.deprivations(),
                        base.income(),
                        base.ages(),
                        named,
                        rows.orElse(base.rows()),
                        base.leastDeprivationsOfPoor(),
                        base.averageLivingStandard(),
                        base.lowIncomeWorker(),
                        base.agriculturalWork(),
                        base.formA(),
                        base.indicators(),
                        join(base.facts(), facts()));
        end();
        return checked(text);
    }

    private void end() {
        root.find("remarks").ifPresent(this::remarks);
        root.nothingElse();
    }

    private StandardText checked(StandardText text) {
        Yaml place = root.find("classes").orElse(root);
        text.values().forEach((area, named) -> deprivationsFit(text, named, place));
        new ClassTable(text).prove(place);
        bandHolds(text, text.averageLivingStandard(), "averageLivingStandard");
        bandHolds(text, text.lowIncomeWorker(), "lowIncomeWorker");
        return text;
    }

    /** A band that no income can be in is a slip of the pen. */
    private void bandHolds(StandardText text, Optional<IncomeBand> band, String key) {
        if (band.isEmpty()) {
            return;
        }
        for (Map.Entry<Area, Map<String, NamedValue>> area : text.values().entrySet()) {
            long above = -1;
            long to = Long.MAX_VALUE;
            for (ClassCondition.Bound bound : band.get().bounds()) {
                NamedValue value = area.getValue().get(bound.value());
                if (value.known() && bound.side().lower()) {
                    to = value.number().getAsInt();
                } else if (value.known()) {
                    above = value.number().getAsInt();
                }
            }
            if (to <= above) {
                throw root.find(key).orElse(root).fault("band-empty", key, area.getKey().word());
            }
        }
    }

    private static void deprivationsFit(
            StandardText text, Map<String, NamedValue> named, Yaml place) {
        int indicators = text.indicators().size();
        Set<String> counted = new LinkedHashSet<>();
        text.rows().forEach(row -> ClassTable.values(row.when(), Measure.DEPRIVATIONS, counted));
        text.leastDeprivationsOfPoor().ifPresent(counted::add);
        for (String name : counted) {
            if (named.get(name).number().orElse(0) > indicators) {
                throw place.fault("deprivations-too-many", name, indicators);
            }
        }
    }

    /** The names that values have in every area; a name of one area alone could not be used. */
    private Set<String> names(Map<Area, Map<String, NamedValue>> named) {
        Set<String> all = new LinkedHashSet<>();
        named.values().forEach(values -> all.addAll(values.keySet()));
        for (String name : all) {
            for (Map.Entry<Area, Map<String, NamedValue>> entry : named.entrySet()) {
                if (!entry.getValue().containsKey(name)) {
                    throw root.get("values").fault("value-missing", name, entry.getKey().word());
                }
            }
        }
        return all;
    }

    private static String leastDeprivations(Yaml yaml, ClassTableReader table) {
        String name = table.value(yaml.get("leastDeprivationsOfPoor"));
        yaml.nothingElse();
        return name;
    }

    private AgriculturalWork work(Yaml yaml, ConditionReader conditions) {
        AgriculturalWork work =
                new AgriculturalWork(
                        conditions.household(yaml.get("when")), citations.decisive(yaml));
        yaml.nothingElse();
        return work;
    }

    private FormA formA(Yaml yaml) {
        List<FormA.Item> items = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>();
        for (Yaml item : yaml.get("items").list()) {
            FormA.Item read = item(item);
            if (!paths.add(read.path())) {
                throw item.fault("path-twice", read.path());
            }
            items.add(read);
        }
        FormA form =
                new FormA(
                        items,
                        values.value(yaml.get("cutOff"), "cutOff", "formA.cutOff"),
                        yaml.get("result").text(),
                        yaml.get("reason").text());
        yaml.nothingElse();
        return form;
    }

    private FormA.Item item(Yaml yaml) {
        vn.rasoat.api.rules.Citation citation = citations.citation(yaml);
        boolean unknown = citation.status() == FactStatus.UNKNOWN;
        FormA.Item item =
                new FormA.Item(
                        yaml.get("path").text(),
                        yaml.get(unknown ? "about" : "name").text(),
                        citation);
        yaml.nothingElse();
        return item;
    }

    private AgePaths ages(Yaml yaml) {
        AgePaths paths =
                new AgePaths(
                        yaml.get("born").text(), yaml.get("on").text(), citations.decisive(yaml));
        yaml.nothingElse();
        return paths;
    }

    private List<UnknownFact> facts() {
        List<UnknownFact> facts = new ArrayList<>();
        root.find("facts")
                .ifPresent(
                        yaml -> {
                            for (Yaml item : yaml.list()) {
                                UnknownFact fact =
                                        new UnknownFact(
                                                item.get("key").text(),
                                                item.get("about").text(),
                                                citations.citation(item));
                                if (fact.citation().status() != FactStatus.UNKNOWN) {
                                    throw item.fault("fact-known", fact.key());
                                }
                                item.nothingElse();
                                facts.add(fact);
                            }
                        });
        return facts;
    }

    /** Remarks decide nothing, but they too say what they rest on. */
    private void remarks(Yaml yaml) {
        for (Yaml item : yaml.list()) {
            item.get("about").text();
            item.get("text").text();
            citations.citation(item);
            item.nothingElse();
        }
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
