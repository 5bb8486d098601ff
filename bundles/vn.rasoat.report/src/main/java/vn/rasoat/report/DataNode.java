package vn.rasoat.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a data file that remembers where it stands, so that every fault can be named. */
public final class DataNode {

    private final String file;
    private final String path;
    private final Map<String, Object> values;

    private DataNode(String file, String path, Object value) {
        this.file = file;
        this.path = path;
        if (!(value instanceof Map<?, ?> map)) {
            throw fault("is no mapping");
        }
        values = new LinkedHashMap<>();
        map.forEach(
                (key, entry) -> {
                    if (!(key instanceof String text)) {
                        throw fault("has the key " + key + ", which must be quoted text");
                    }
                    values.put(text, entry);
                });
    }

    /**
     * Reads a data file of this bundle.
     *
     * @param file resource name from the root of the bundle
     * @return its top mapping
     * @throws FaultyDataException if it is missing or not YAML
     */
    public static DataNode resource(String file) {
        return parse(file, resourceText(file));
    }

    /**
     * The text of a data file of this bundle.
     *
     * @param file resource name from the root of the bundle
     * @return its text
     * @throws FaultyDataException if it is missing
     */
    public static String resourceText(String file) {
        try (InputStream stream = DataNode.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new FaultyDataException(file, "does not exist");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FaultyDataException(file, e.toString());
        }
    }

    /**
     * Reads YAML text.
     *
     * @param file name for messages
     * @param yaml the text
     * @return its top mapping
     * @throws FaultyDataException if it is not YAML, or a key stands twice
     */
    public static DataNode parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new DataNode(file, "", new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (YAMLException e) {
            throw new FaultyDataException(file, e.getMessage());
        }
    }

    /**
     * Refuses keys that nobody reads: a typing error must not be silently ignored.
     *
     * @param known the keys that may stand here
     * @return this
     */
    public DataNode only(String... known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw fault("has the unknown keys " + unknown);
        }
        return this;
    }

    /**
     * Whether a key is there.
     *
     * @param key the key
     * @return true if it is
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * All keys in the order of the file.
     *
     * @return the keys
     */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /**
     * A text that must be there.
     *
     * @param key the key
     * @return the text
     */
    public String text(String key) {
        if (!has(key)) {
            throw fault("lacks " + key);
        }
        return asText(key, values.get(key));
    }

    /**
     * A text that may be missing.
     *
     * @param key the key
     * @param otherwise used if it is missing
     * @return the text
     */
    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /**
     * A whole number that may be missing.
     *
     * @param key the key
     * @param otherwise used if it is missing
     * @return the number
     */
    public int integer(String key, int otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw fault(key + " is no whole number");
    }

    /**
     * A list of texts, empty if it is missing; a single text is a list of one.
     *
     * @param key the key
     * @return the texts
     */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(asText(key, value));
        }
        return list.stream().map(item -> asText(key, item)).toList();
    }

    /**
     * A mapping that must be there.
     *
     * @param key the key
     * @return the mapping
     */
    public DataNode node(String key) {
        if (!has(key)) {
            throw fault("lacks " + key);
        }
        return new DataNode(file, path + "/" + key, values.get(key));
    }

    /**
     * Whether a key holds a mapping.
     *
     * @param key the key
     * @return true for a mapping
     */
    public boolean isNode(String key) {
        return values.get(key) instanceof Map;
    }

    /**
     * A list of mappings, empty if it is missing.
     *
     * @param key the key
     * @return the mappings
     */
    public List<DataNode> nodes(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof List<?> list)) {
            throw fault(key + " is no list");
        }
        List<DataNode> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new DataNode(file, path + "/" + key + "[" + i + "]", list.get(i)));
        }
        return nodes;
    }

    /**
     * What is wrong here, ready to be thrown.
     *
     * @param what the fault
     * @return the exception, naming file and place
     */
    public FaultyDataException fault(String what) {
        return new FaultyDataException(file, (path.isEmpty() ? "" : path + " ") + what);
    }

    private String asText(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        // yes, 1 and 7.10 are no texts in YAML
        throw fault(key + " holds " + value + ", which must be quoted text");
    }
}
