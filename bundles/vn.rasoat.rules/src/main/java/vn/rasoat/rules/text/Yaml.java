package vn.rasoat.rules.text;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place of a YAML file, read strictly: every fault knows its line, every key must be known, no
 * key may stand twice. Scalars stay text until they are asked for as something, so that YAML's own
 * ideas ({@code no} is false, {@code 010} is eight) never touch the law. No object is ever
 * constructed from a tag.
 */
public final class Yaml {

    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = new Yaml(file, entry.getKeyNode()).text();
                if (entries.put(key, entry.getValueNode()) != null) {
                    throw new Yaml(file, entry.getKeyNode()).fault("key-twice", key);
                }
            }
        }
    }

    /**
     * The root of a file.
     *
     * @param file its name, for messages
     * @param bytes its content in UTF-8
     * @return the root, a mapping
     * @throws InvalidStandardException if it is no YAML, or empty
     */
    public static Yaml parse(String file, byte[] bytes) {
        LoaderOptions options = new LoaderOptions();
        // Without aliases the tree is finite and every value stands where it is read.
        options.setMaxAliasesForCollections(0);
        Node root;
        try {
            root =
                    new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                            .compose(new StringReader(utf8(file, bytes)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidStandardException(file, line, Fault.of("no-yaml", e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidStandardException(file, 1, Fault.of("no-yaml", e.getMessage()));
        }
        if (root == null) {
            throw new InvalidStandardException(file, 1, Fault.of("empty"));
        }
        Yaml yaml = new Yaml(file, root);
        yaml.mapping();
        return yaml;
    }

    private static String utf8(String file, byte[] bytes) {
        try {
            // A new decoder reports what is malformed instead of replacing it.
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidStandardException(file, 1, Fault.of("not-utf-8"));
        }
    }

    /**
     * A fault here.
     *
     * @param key of its texts
     * @param arguments filled into the texts
     * @return to be thrown
     */
    public InvalidStandardException fault(String key, Object... arguments) {
        return new InvalidStandardException(file, line(), Fault.of(key, arguments));
    }

    /**
     * Where it stands.
     *
     * @return first line is 1
     */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /**
     * Whether it is a single value.
     *
     * @return false for a mapping or a list
     */
    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /**
     * What must stand under a key.
     *
     * @param key the key
     * @return the place
     */
    public Yaml get(String key) {
        return find(key).orElseThrow(() -> fault("missing", key));
    }

    /**
     * What may stand under a key.
     *
     * @param key the key
     * @return empty without the key
     */
    public Optional<Yaml> find(String key) {
        mapping();
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(value -> new Yaml(file, value));
    }

    /**
     * Every entry, for mappings whose keys are names.
     *
     * @return in the order of the file
     */
    public Map<String, Yaml> entries() {
        mapping();
        asked.addAll(entries.keySet());
        Map<String, Yaml> result = new LinkedHashMap<>();
        entries.forEach((key, value) -> result.put(key, new Yaml(file, value)));
        return result;
    }

    /** To be called when a mapping has been read: what nobody asked for is a fault. */
    public void nothingElse() {
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw new Yaml(file, entry.getValue()).fault("unknown-key", entry.getKey());
            }
        }
    }

    /**
     * The items of a list.
     *
     * @return at least one
     */
    public List<Yaml> list() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw fault("list-expected");
        }
        List<Yaml> result = new ArrayList<>();
        sequence.getValue().forEach(item -> result.add(new Yaml(file, item)));
        return result;
    }

    /**
     * A text or word.
     *
     * @return not blank
     */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw fault("text-expected");
        }
        return scalar.getValue();
    }

    /**
     * A whole number.
     *
     * @return the number
     */
    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw fault("integer-expected", text());
        }
    }

    /**
     * A number.
     *
     * @return the number
     */
    public BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw fault("decimal-expected", text());
        }
    }

    /**
     * A day.
     *
     * @return the day
     */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw fault("date-expected", text());
        }
    }

    private void mapping() {
        if (!(node instanceof MappingNode)) {
            throw fault("mapping-expected");
        }
    }
}
