package vn.rasoat.rules;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.Area;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads named values. One that nobody knows says what it is instead of a number. */
final class ValueReader {

    /** Above every measure that is compared with it. */
    static final int MOST = 2_000_000_000;

    private static final String COMMON = "common";

    private final CitationReader citations;

    ValueReader(CitationReader citations) {
        this.citations = citations;
    }

    /**
     * All values of a standard.
     *
     * @param yaml by area, and in common
     * @return by area, what is common in each of them
     */
    Map<Area, Map<String, NamedValue>> values(Yaml yaml) {
        Map<String, NamedValue> common = new LinkedHashMap<>();
        yaml.find(COMMON).ifPresent(item -> named(item, COMMON, common));
        Map<Area, Map<String, NamedValue>> values = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            Map<String, NamedValue> named = new LinkedHashMap<>(common);
            named(yaml.get(area.word()), area.word(), named);
            values.put(area, named);
        }
        yaml.nothingElse();
        return values;
    }

    private void named(Yaml yaml, String where, Map<String, NamedValue> into) {
        yaml.entries()
                .forEach(
                        (name, item) -> {
                            NamedValue value = value(item, name, "values." + where + "." + name);
                            if (into.put(name, value) != null) {
                                throw item.fault("value-twice", name);
                            }
                        });
    }

    /** A value that may be unknown. */
    NamedValue value(Yaml yaml, String name, String key) {
        Citation citation = citations.citation(yaml);
        boolean unknown = citation.status() == FactStatus.UNKNOWN;
        Optional<Yaml> number = yaml.find("value");
        if (unknown && number.isPresent()) {
            throw yaml.fault("unknown-decides");
        }
        NamedValue value =
                unknown
                        ? new NamedValue(
                                name,
                                key,
                                OptionalInt.empty(),
                                yaml.get("about").text(),
                                citation,
                                Optional.empty())
                        : new NamedValue(
                                name,
                                key,
                                OptionalInt.of(number(yaml.get("value"))),
                                "",
                                citation,
                                yaml.find("from").map(this::firstDay));
        yaml.nothingElse();
        return value;
    }

    /** A number that must be known. */
    NamedValue known(Yaml yaml, String name, String key) {
        NamedValue value = value(yaml, name, key);
        if (!value.known()) {
            throw yaml.fault("unknown-decides");
        }
        return value;
    }

    private NamedValue.FirstDay firstDay(Yaml yaml) {
        NamedValue.FirstDay day =
                new NamedValue.FirstDay(yaml.get("date").date(), citations.decisive(yaml));
        yaml.nothingElse();
        return day;
    }

    private static int number(Yaml yaml) {
        int number = yaml.integer();
        if (number < 0 || number > MOST) {
            throw yaml.fault("number-range", 0, MOST);
        }
        return number;
    }
}
