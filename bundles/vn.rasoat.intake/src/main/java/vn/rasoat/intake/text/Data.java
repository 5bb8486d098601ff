package vn.rasoat.intake.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The data files of this bundle. A fault in them is a fault of the build, found by its tests. */
public final class Data {

    private static final String FOLDER = "/vn/rasoat/intake/";

    private Data() {}

    /**
     * A YAML file.
     *
     * @param name file name
     * @param known the keys its top level may have
     * @return its top level
     * @throws IllegalStateException naming the file, if it is no YAML, if a key stands twice or if
     *     the top level has another key
     */
    public static Map<String, Object> yaml(String name, String... known) {
        try (InputStream stream = open(name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return only(name, parse(name, text), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A YAML file outside of this bundle.
     *
     * @param file the file
     * @param known the keys its top level may have
     * @return its top level
     * @throws IllegalStateException naming the file, like {@link #yaml}
     * @throws UncheckedIOException if it cannot be read
     */
    public static Map<String, Object> file(Path file, String... known) {
        try {
            return only(file.toString(), parse(file.toString(), Files.readString(file)), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object parse(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * A node that is a map without other keys: a typing error must not be silently ignored.
     *
     * @param name file name
     * @param node YAML node
     * @param known the keys it may have
     * @return the map
     * @throws IllegalStateException naming the file, if it is no map or has another key
     */
    public static Map<String, Object> only(String name, Object node, String... known) {
        if (!(node instanceof Map)) {
            throw new IllegalStateException(name + ": no keys and values: " + node);
        }
        Set<String> unknown = new TreeSet<>(map(node).keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(name + ": unknown keys " + unknown);
        }
        return map(node);
    }

    /**
     * The lines of a CSV file without quotes, below its header; comments start with #.
     *
     * @param name file name
     * @return the cells of each line
     */
    public static List<List<String>> csv(String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = Data.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IOException("no data file " + name);
        }
        return stream;
    }

    /**
     * A node that is a map.
     *
     * @param node YAML node
     * @return the map
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /**
     * A node that is a list of maps.
     *
     * @param node YAML node
     * @return the maps
     */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Object node) {
        return (List<Map<String, Object>>) node;
    }

    /**
     * A node that is a list of words.
     *
     * @param node YAML node
     * @return the words
     */
    @SuppressWarnings("unchecked")
    public static List<String> words(Object node) {
        return (List<String>) node;
    }
}
