package vn.rasoat.rules.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys and the names under which people write them. */
final class Names {

    private final Map<String, List<String>> names;
    private final Map<String, String> keys = new HashMap<>();

    /**
     * Keys in their order.
     *
     * @param names the names of each key; the first is printed, a key names itself
     */
    Names(Map<String, List<String>> names) {
        this.names = new LinkedHashMap<>(names);
        names.forEach(
                (key, list) -> {
                    keys.put(Folded.of(key), key);
                    list.forEach(name -> keys.put(Folded.of(name), key));
                });
    }

    Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(Folded.of(name)));
    }

    Set<String> keys() {
        return names.keySet();
    }

    /** The printed name. */
    String name(String key) {
        return names.get(key).get(0);
    }

    /** For messages: every key with its printed name. */
    String all() {
        return names.keySet().stream()
                .map(key -> name(key) + " (" + key + ")")
                .collect(Collectors.joining(", "));
    }
}
