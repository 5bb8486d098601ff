package vn.rasoat.intake.field;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Aliases;
import vn.rasoat.intake.text.Data;

/** All paths of survey files, from {@code fields.yaml}. */
public final class FieldCatalogue {

    private static final String ANY = "*";
    private static final String FILE = "fields.yaml";
    private static final String[] TOP = {"missing", "expected", "flags", "values", "fields"};
    private static final String[] ENTRY = {
        "path",
        "scope",
        "type",
        "values",
        "otherwise",
        "min",
        "required",
        "personal",
        "problem",
        "labels"
    };

    private final Map<String, Field> exact = new LinkedHashMap<>();
    private final List<Field> wildcards = new ArrayList<>();
    private final Map<String, Aliases<Field>> labels = new HashMap<>();
    private final ValueReader reader;

    /** Loads the data files. */
    public FieldCatalogue() {
        Map<String, Object> data = Data.yaml(FILE, TOP);
        Map<String, Words> lists = new HashMap<>();
        Data.map(data.get("values"))
                .forEach((name, list) -> lists.put(name, new Words(Data.map(list), "")));
        for (Map<String, Object> entry : Data.maps(data.get("fields"))) {
            Field field = field(entry, lists, Data.map(data.get("expected")));
            if (field.path().endsWith(ANY)) {
                wildcards.add(field);
            } else {
                exact.put(field.path(), field);
            }
            Aliases<Field> scope = labels.computeIfAbsent(field.scope(), k -> new Aliases<>());
            field.labels().forEach(label -> scope.add(label, field));
        }
        reader =
                new ValueReader(
                        Set.copyOf(Data.words(data.get("missing"))),
                        new Words(Data.map(data.get("flags")), ""),
                        new EthnicGroups());
    }

    private static Field field(
            Map<String, Object> entry, Map<String, Words> lists, Map<String, Object> expected) {
        Data.only(FILE, entry, ENTRY);
        FieldType type = FieldType.ofWord((String) entry.get("type"));
        boolean required = Boolean.TRUE.equals(entry.get("required"));
        Words words = Words.NONE;
        if (type == FieldType.WORD) {
            words = lists.get((String) entry.get("values"));
            if (entry.containsKey("otherwise")) {
                words = words.otherwise((String) entry.get("otherwise"));
            }
        }
        boolean bounded = entry.containsKey("min");
        long minimum = bounded ? ((Number) entry.get("min")).longValue() : Long.MIN_VALUE;
        String shown =
                type == FieldType.WORD
                        ? words.expected()
                        : MessageFormat.format(
                                (String)
                                        expected.get(
                                                type == FieldType.INTEGER && bounded
                                                        ? "integer-min"
                                                        : (String) entry.get("type")),
                                minimum);
        return new Field(
                (String) entry.get("path"),
                (String) entry.get("scope"),
                type,
                entry.containsKey("labels") ? Data.words(entry.get("labels")) : List.of(),
                required,
                Boolean.TRUE.equals(entry.get("personal")),
                entry.containsKey("problem")
                        ? code((String) entry.get("problem"))
                        : required
                                ? IssueCode.REQUIRED_VALUE_UNREADABLE
                                : IssueCode.VALUE_UNREADABLE,
                words,
                minimum,
                shown);
    }

    private static IssueCode code(String code) {
        return Arrays.stream(IssueCode.values())
                .filter(issue -> issue.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The field of a path.
     *
     * @param path as it stands in the header
     * @return empty if it is not a known path
     */
    public Optional<Field> path(String path) {
        Field field = exact.get(path);
        if (field != null) {
            return Optional.of(field);
        }
        if (path.indexOf('=') >= 0) {
            // Canonical answers are written path=value and must be readable again.
            return Optional.empty();
        }
        for (Field wildcard : wildcards) {
            String prefix = wildcard.path().substring(0, wildcard.path().length() - 1);
            if (path.startsWith(prefix) && path.length() > prefix.length()) {
                return Optional.of(wildcard.at(path));
            }
        }
        return Optional.empty();
    }

    /**
     * The fields below a path, wildcards left out.
     *
     * @param prefix for example {@code reason}
     * @return in the order of the data
     */
    public List<Field> under(String prefix) {
        return exact.values().stream()
                .filter(field -> field.path().startsWith(prefix + "."))
                .toList();
    }

    /**
     * Whether there may be more fields below a path than the data names.
     *
     * @param prefix for example {@code deprivation}
     * @return true where there is a wildcard
     */
    public boolean isOpen(String prefix) {
        return wildcards.stream().anyMatch(field -> field.path().equals(prefix + "." + ANY));
    }

    /**
     * The field of a Vietnamese column title. Titles mean different paths on different sheets.
     *
     * @param label as it stands in the header
     * @param scopes scopes of the sheet
     * @return empty if no field, or more than one, has that title there
     */
    public Optional<Field> label(String label, List<String> scopes) {
        Optional<Field> only = Optional.empty();
        for (String scope : scopes) {
            for (Field field : labels.getOrDefault(scope, new Aliases<>()).find(label)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(field);
            }
        }
        return only;
    }

    /**
     * Reads the cells of these fields.
     *
     * @return the reader
     */
    public ValueReader reader() {
        return reader;
    }
}
