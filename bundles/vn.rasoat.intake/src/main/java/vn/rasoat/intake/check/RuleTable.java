package vn.rasoat.intake.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.text.Data;

/**
 * The household grammar: every rule about the data of a survey in one table, {@code checks.yaml}. A
 * file of the administrator may switch rules off, let one reject, or change a bound or condition.
 */
public final class RuleTable {

    private static final String FILE = "checks.yaml";
    private static final String RULES = "rules";
    private static final String BOUNDS = "bounds";
    private static final String WHEN = "brokenWhen";
    private static final String STATE = "state";
    private static final String[] TOP = {"sources", "lists", RULES};
    private static final String[] LINE = {
        "code", "each", "at", "source", "by", "reads", "tested", BOUNDS, WHEN, "says"
    };
    private static final String[] CHANGE = {"code", STATE, BOUNDS, WHEN};

    private static final Map<String, IssueCode> CODES =
            Arrays.stream(IssueCode.values())
                    .collect(Collectors.toMap(IssueCode::code, Function.identity()));

    private final Map<IssueCode, Entry> entries = new EnumMap<>(IssueCode.class);
    private final Map<Each, List<Rule>> rules = new EnumMap<>(Each.class);
    private final Map<String, Object> sources;

    /**
     * Reads and compiles the table.
     *
     * @param fields the fields that rules may read
     * @param changes file of the administrator, empty if there is none
     * @throws IllegalStateException naming file and rule, if one of the two has a fault
     * @throws java.io.UncheckedIOException if the file of the administrator cannot be read
     */
    public RuleTable(FieldCatalogue fields, Optional<Path> changes) {
        Map<String, Object> data = Data.yaml(FILE, TOP);
        sources = Data.map(data.get("sources"));
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        changes.ifPresent(file -> changed.putAll(changes(file)));
        for (Map<String, Object> line : Data.maps(data.get(RULES))) {
            add(line, Optional.ofNullable(changed.remove((String) line.get("code"))), fields);
        }
        if (!changed.isEmpty()) {
            throw new IllegalStateException(
                    changes.orElseThrow() + ": no such rule: " + changed.keySet());
        }
    }

    private static Map<String, Map<String, Object>> changes(Path file) {
        Map<String, Map<String, Object>> changes = new HashMap<>();
        for (Map<String, Object> change : Data.maps(Data.file(file, RULES).get(RULES))) {
            Data.only(file.toString(), change, CHANGE);
            if (changes.put(String.valueOf(change.get("code")), change) != null) {
                throw new IllegalStateException(file + ": twice: " + change.get("code"));
            }
        }
        return changes;
    }

    private void add(
            Map<String, Object> line, Optional<Map<String, Object>> change, FieldCatalogue fields) {
        String place = FILE + " " + line.get("code");
        Data.only(place, line, LINE);
        IssueCode code = CODES.get((String) line.get("code"));
        if (code == null || !sources.containsKey((String) line.get("source"))) {
            throw new IllegalStateException(place + ": unknown code or source");
        }
        Map<String, Integer> bounds = bounds(place, line.get(BOUNDS));
        change.ifPresent(c -> replace(place, bounds, bounds(place, c.get(BOUNDS))));
        Entry entry =
                new Entry(
                        code,
                        (String) line.get("source"),
                        (String) line.getOrDefault("by", Entry.TABLE),
                        change.map(c -> state(place, c.get(STATE))).orElse(Entry.ON),
                        Map.copyOf(bounds),
                        line);
        if (entries.put(code, entry) != null) {
            throw new IllegalStateException(place + ": twice");
        }
        if (entry.isData()) {
            Rule rule = compile(entry, change, new RuleText(place, entry.bounds(), fields));
            if (!entry.isOff()) {
                rules.computeIfAbsent(rule.each(), k -> new ArrayList<>()).add(rule);
            }
        } else {
            checkCode(place, entry, change, fields);
        }
    }

    /** A rule of code: what only the table can do must not be asked of it. */
    private static void checkCode(
            String place,
            Entry entry,
            Optional<Map<String, Object>> change,
            FieldCatalogue fields) {
        RuleText text = new RuleText(place, entry.bounds(), fields);
        entry.reads().forEach(text::path);
        if (entry.state().equals(Entry.ERROR)
                || change.filter(c -> c.containsKey(WHEN)).isPresent()) {
            throw text.fault("its condition is code: it can only be switched off");
        }
        if (entry.isOff() && entry.code().severity() == Severity.ERROR) {
            throw text.fault("what is not taken must be named");
        }
    }

    private static Map<String, Integer> bounds(String place, Object node) {
        Map<String, Integer> bounds = new LinkedHashMap<>();
        if (node != null) {
            Data.map(node)
                    .forEach(
                            (name, value) -> {
                                if (!(value instanceof Integer number)) {
                                    throw new IllegalStateException(
                                            place + ": no whole number: " + name);
                                }
                                bounds.put(name, number);
                            });
        }
        return bounds;
    }

    private static void replace(
            String place, Map<String, Integer> bounds, Map<String, Integer> changed) {
        if (!bounds.keySet().containsAll(changed.keySet())) {
            throw new IllegalStateException(place + ": no such bound: " + changed.keySet());
        }
        bounds.putAll(changed);
    }

    private static String state(String place, Object node) {
        // YAML reads a bare off as false and a bare on as true.
        String state =
                node == null || Boolean.TRUE.equals(node)
                        ? Entry.ON
                        : Boolean.FALSE.equals(node) ? Entry.OFF : node.toString();
        if (!List.of(Entry.ON, Entry.OFF, Entry.ERROR).contains(state)) {
            throw new IllegalStateException(place + ": state is on, off or error, not " + state);
        }
        return state;
    }

    private static Rule compile(Entry entry, Optional<Map<String, Object>> change, RuleText text) {
        Map<String, Object> line = entry.line();
        Object when = change.map(c -> c.get(WHEN)).orElse(line.get(WHEN));
        var condition = new Conditions(text).compile(when);
        List<Rule.Say> says = new ArrayList<>();
        if (line.containsKey("says")) {
            text.list(line.get("says")).forEach(say -> says.add(say(say, text)));
        }
        Each each =
                Arrays.stream(Each.values())
                        .filter(kind -> kind.word().equals(line.get("each")))
                        .findFirst()
                        .orElseThrow(() -> text.fault("each: " + line.get("each")));
        if (entry.state().equals(Entry.ERROR) && each != Each.HOUSEHOLD && each != Each.MEMBER) {
            throw text.fault("only a household or its members can be rejected");
        }
        String at = text.path(line.get("at"));
        return new Rule(
                entry.code(),
                each,
                at,
                entry.state().equals(Entry.ERROR),
                text.reads(),
                List.copyOf(says),
                condition);
    }

    private static Rule.Say say(Object node, RuleText text) {
        boolean shown = node instanceof String word && text.isPath(word);
        return shown ? Rule.path(text.path(node)) : Rule.number(new Numbers(text).compile(node));
    }

    /**
     * The rules of the table that are on.
     *
     * @param each what they are asked of
     * @return in the order of the table
     */
    public List<Rule> rules(Each each) {
        return rules.getOrDefault(each, List.of());
    }

    /**
     * Every line, also of rules that are off.
     *
     * @return in the order of their codes
     */
    public Collection<Entry> entries() {
        return entries.values();
    }

    /**
     * Whether a code may be said.
     *
     * @param code any code
     * @return false if the administrator switched its rule off
     */
    public boolean says(IssueCode code) {
        Entry entry = entries.get(code);
        return entry == null || !entry.isOff();
    }

    /**
     * A bound of a rule.
     *
     * @param code a rule of the table
     * @param name one of its bounds
     * @return its value
     */
    public int bound(IssueCode code, String name) {
        return entries.get(code).bounds().get(name);
    }

    /**
     * What the rules rest on.
     *
     * @return by key, each with {@code vi} and {@code en}
     */
    public Map<String, Object> sources() {
        return sources;
    }
}
