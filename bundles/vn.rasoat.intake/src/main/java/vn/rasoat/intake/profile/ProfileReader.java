package vn.rasoat.intake.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.field.Reading;
import vn.rasoat.intake.profile.Profile.Column;
import vn.rasoat.intake.profile.Profile.Skip;
import vn.rasoat.intake.profile.ProfileText.Fault;
import vn.rasoat.intake.profile.ProfileText.Keys;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.text.Folding;

/** Reads a profile and refuses what it could only half understand. */
final class ProfileReader {

    static final String KIND = "mapping-profile";
    private static final String[] TOP = {
        "kind",
        "id",
        "revision",
        "title",
        "status",
        "when-standard-layout-fits",
        "header-row",
        "recognise",
        "columns",
        "constants",
        "skip"
    };

    private static final Set<FieldType> MEASURED =
            Set.of(FieldType.INTEGER, FieldType.AMOUNT, FieldType.DECIMAL);

    private final FieldCatalogue fields;
    private final Predicate<Set<String>> isSheet;

    /**
     * A reader.
     *
     * @param fields the paths there are
     * @param isSheet whether these paths make a sheet that can be read
     */
    ProfileReader(FieldCatalogue fields, Predicate<Set<String>> isSheet) {
        this.fields = fields;
        this.isSheet = isSheet;
    }

    Profile read(byte[] content) throws Fault {
        Keys top = ProfileText.read(content, TOP);
        top.word("kind", KIND);
        if (!top.has("kind")) {
            throw new Fault(top.line(), "profile.key-missing", "kind");
        }
        String id = top.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 100) {
            throw new Fault(top.line("id"), "profile.id", ProfileText.shown(id));
        }
        top.text("revision");
        List<Column> columns = columns(top);
        Map<String, String> constants = constants(top, columns);
        Set<String> paths = new LinkedHashSet<>(constants.keySet());
        columns.forEach(column -> paths.add(column.path()));
        if (!isSheet.test(paths)) {
            throw new Fault(top.line("columns"), "profile.no-sheet", String.join(", ", paths));
        }
        List<String> recognise = top.words("recognise").stream().map(Profile::comparable).toList();
        if (recognise.stream().distinct().count() < 2) {
            throw new Fault(top.line("recognise"), "profile.recognise");
        }
        return new Profile(
                id,
                top.number("revision", 1),
                top.text("title"),
                top.word("status", "active", "withdrawn").equals("active"),
                top.word("when-standard-layout-fits", "leave", "replace").equals("replace"),
                top.number("header-row", 0),
                recognise,
                columns,
                constants,
                skips(top));
    }

    private List<Column> columns(Keys top) throws Fault {
        List<Column> columns = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Keys entry : top.maps("columns", "title", "column", "path", "values", "times")) {
            Field field = field(entry.text("path"), entry.line("path"));
            if (!paths.add(field.path())) {
                throw new Fault(entry.line("path"), "profile.path-twice", field.path());
            }
            Column column = column(entry, field);
            if (!places.add(Profile.comparable(column.title()) + '\n' + column.letters())) {
                throw new Fault(entry.line(), "profile.column-twice", column.shown());
            }
            columns.add(column);
        }
        if (columns.isEmpty()) {
            throw new Fault(top.line("columns"), "profile.key-missing", "columns");
        }
        return columns;
    }

    private Column column(Keys entry, Field field) throws Fault {
        if (entry.has("title") == entry.has("column")) {
            throw new Fault(entry.line(), "profile.title-or-column");
        }
        String letters = entry.text("column", "");
        if (!letters.matches("[A-Z]{0,3}")) {
            throw new Fault(entry.line("column"), "profile.letters", ProfileText.shown(letters));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : entry.texts("values").entrySet()) {
            require(field, value.getValue(), entry.line("values", value.getKey()));
            values.put(Profile.comparable(value.getKey()), value.getValue());
        }
        return new Column(
                entry.text("title", ""), letters, field.path(), values, times(entry, field));
    }

    private static BigDecimal times(Keys entry, Field field) throws Fault {
        if (!entry.has("times")) {
            return BigDecimal.ONE;
        }
        String text = entry.text("times");
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?") || new BigDecimal(text).signum() == 0) {
            throw new Fault(
                    entry.line("times"), "profile.number", "times", ProfileText.shown(text));
        }
        if (!MEASURED.contains(field.type())) {
            throw new Fault(entry.line("times"), "profile.times", field.path());
        }
        return new BigDecimal(text);
    }

    private Map<String, String> constants(Keys top, List<Column> columns) throws Fault {
        Map<String, String> constants = top.texts("constants");
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            int line = top.line("constants", constant.getKey());
            Field field = field(constant.getKey(), line);
            if (columns.stream().anyMatch(column -> column.path().equals(field.path()))) {
                throw new Fault(line, "profile.path-twice", field.path());
            }
            require(field, constant.getValue(), line);
        }
        return constants;
    }

    private List<Skip> skips(Keys top) throws Fault {
        List<Skip> skips = new ArrayList<>();
        for (Keys entry : top.maps("skip", "title", "column", "begins", "blank")) {
            if (entry.has("title") == entry.has("column")) {
                throw new Fault(entry.line(), "profile.title-or-column");
            }
            if (entry.has("begins") == entry.has("blank")) {
                throw new Fault(entry.line(), "profile.begins-or-blank");
            }
            if (entry.has("blank")) {
                entry.word("blank", "true");
            }
            List<String> begins = entry.words("begins").stream().map(Folding::strict).toList();
            if (entry.has("begins") && begins.isEmpty()) {
                throw new Fault(entry.line("begins"), "profile.begins-or-blank");
            }
            skips.add(
                    new Skip(
                            new Column(
                                    entry.text("title", ""),
                                    entry.text("column", ""),
                                    "",
                                    Map.of(),
                                    BigDecimal.ONE),
                            begins));
        }
        return skips;
    }

    private Field field(String path, int line) throws Fault {
        Optional<Field> field = fields.path(path);
        if (field.isEmpty()) {
            throw new Fault(line, "profile.path-unknown", ProfileText.shown(path));
        }
        return field.get();
    }

    private void require(Field field, String value, int line) throws Fault {
        Reading reading = fields.reader().read(field, Cell.text(value), false);
        if (reading.problem().isPresent() || reading.value().isEmpty()) {
            throw new Fault(line, "profile.value", ProfileText.shown(value), field.path());
        }
    }
}
