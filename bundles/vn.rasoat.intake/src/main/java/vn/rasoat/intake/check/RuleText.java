package vn.rasoat.intake.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.text.Data;

/**
 * One rule while it is read: names every fault with file and code, and notes the paths it reads.
 */
final class RuleText {

    private final String place;
    private final Map<String, Integer> bounds;
    private final FieldCatalogue fields;
    private final Set<String> reads = new LinkedHashSet<>();
    private final Map<String, FieldType> types = new ConcurrentHashMap<>();

    RuleText(String place, Map<String, Integer> bounds, FieldCatalogue fields) {
        this.place = place;
        this.bounds = bounds;
        this.fields = fields;
        for (String name : bounds.keySet()) {
            if (Numbers.isWord(name) || fields.path(name).isPresent()) {
                throw fault("a bound cannot be called " + name);
            }
        }
    }

    IllegalStateException fault(String what) {
        return new IllegalStateException(place + ": " + what);
    }

    Map<String, Integer> bounds() {
        return bounds;
    }

    /** The paths that were asked for, in their order. */
    Set<String> reads() {
        return reads;
    }

    /** A map with exactly one of some keys. */
    Map.Entry<String, Object> single(Object node, List<String> known) {
        Map<String, Object> map = Data.only(place, node, known.toArray(String[]::new));
        if (map.size() != 1) {
            throw fault("one word is needed, not " + map.keySet());
        }
        return map.entrySet().iterator().next();
    }

    Map<String, Object> map(Object node, String... known) {
        return Data.only(place, node, known);
    }

    List<?> list(Object node) {
        if (node instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw fault("a list is needed, not " + node);
    }

    boolean isPath(String word) {
        return fields.path(word).isPresent();
    }

    String path(Object node) {
        String path = String.valueOf(node);
        if (fields.path(path).isEmpty()) {
            throw fault("neither field nor bound: " + path);
        }
        reads.add(path);
        return path;
    }

    List<String> paths(Object node) {
        List<String> paths = new ArrayList<>();
        list(node).forEach(path -> paths.add(path(path)));
        return paths;
    }

    String flag(Object node) {
        String path = path(node);
        if (type(path) != FieldType.FLAG) {
            throw fault("no yes-or-no field: " + path);
        }
        return path;
    }

    List<String> flags(Object node) {
        List<String> paths = new ArrayList<>();
        list(node).forEach(path -> paths.add(flag(path)));
        return paths;
    }

    FieldType type(String path) {
        return types.computeIfAbsent(path, p -> fields.path(p).orElseThrow().type());
    }

    /** A word of a field; one that the field does not know is a typing error. */
    String word(String path, Object node) {
        String word = String.valueOf(node);
        Field field = fields.path(path).orElseThrow();
        if (field.type() == FieldType.WORD && field.words().display(word).equals(word)) {
            throw fault(path + " has no word " + word);
        }
        return word;
    }

    long constant(Object node) {
        if (node instanceof Integer number) {
            return number;
        }
        Integer bound = bounds.get(String.valueOf(node));
        if (bound == null) {
            throw fault("neither whole number nor bound: " + node);
        }
        return bound;
    }

    Pattern pattern(Object node) {
        try {
            return Pattern.compile(String.valueOf(node), Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw fault("no pattern: " + node);
        }
    }
}
