package vn.rasoat.intake.profile;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text that is read strictly: every fault has a line, and a key that nobody knows is one.
 */
final class ProfileText {

    /** What is wrong, with its line. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String key;
        private final transient List<String> arguments;

        Fault(int line, String key, String... arguments) {
            super(key);
            this.line = line;
            this.key = key;
            this.arguments = List.of(arguments);
        }

        int line() {
            return line;
        }

        /** Key of its text in {@code texts.properties}, without the language. */
        String key() {
            return key;
        }

        List<String> arguments() {
            return arguments;
        }
    }

    private static final int LARGEST = 1 << 20;

    private ProfileText() {}

    /** A key whose value may be asked for once, and where it stands. */
    static final class Keys {

        private final Node node;
        private final Map<String, Node> values = new LinkedHashMap<>();

        private Keys(Node node) {
            this.node = node;
        }

        int line() {
            return ProfileText.line(node);
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        int line(String key) {
            return has(key) ? ProfileText.line(values.get(key)) : line();
        }

        String text(String key) throws Fault {
            if (!has(key)) {
                throw new Fault(line(), "profile.key-missing", key);
            }
            return scalar(values.get(key));
        }

        String text(String key, String otherwise) throws Fault {
            return has(key) ? scalar(values.get(key)) : otherwise;
        }

        /** A whole number from 1. */
        int number(String key, int otherwise) throws Fault {
            if (!has(key)) {
                return otherwise;
            }
            String text = text(key);
            if (!text.matches("[1-9][0-9]{0,8}")) {
                throw new Fault(line(key), "profile.number", key, shown(text));
            }
            return Integer.parseInt(text);
        }

        /** One of several words; the first where the key is not there. */
        String word(String key, String... words) throws Fault {
            String text = text(key, words[0]);
            if (!List.of(words).contains(text)) {
                throw new Fault(line(key), "profile.word", key, String.join(", ", words));
            }
            return text;
        }

        List<String> words(String key) throws Fault {
            List<String> words = new ArrayList<>();
            for (Node item : items(key)) {
                words.add(scalar(item));
            }
            return words;
        }

        List<Keys> maps(String key, String... known) throws Fault {
            List<Keys> maps = new ArrayList<>();
            for (Node item : items(key)) {
                maps.add(keys(item, known));
            }
            return maps;
        }

        private List<Node> items(String key) throws Fault {
            if (!has(key)) {
                return List.of();
            }
            if (values.get(key) instanceof SequenceNode list) {
                return list.getValue();
            }
            throw new Fault(line(key), "profile.list", key);
        }

        /** Texts by keys that are no keys of ours. */
        Map<String, String> texts(String key) throws Fault {
            Map<String, String> texts = new LinkedHashMap<>();
            if (has(key)) {
                Keys keys = keys(values.get(key));
                for (Map.Entry<String, Node> entry : keys.values.entrySet()) {
                    texts.put(entry.getKey(), scalar(entry.getValue()));
                }
            }
            return texts;
        }

        int line(String key, String inner) throws Fault {
            return ProfileText.line(keys(values.get(key)).values.get(inner));
        }
    }

    /** The top level of a file. */
    static Keys read(byte[] content, String... known) throws Fault {
        if (content.length > LARGEST) {
            throw new Fault(1, "profile.large");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(10);
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new Fault(1, "profile.empty");
            }
            return keys(node, known);
        } catch (CharacterCodingException e) {
            throw new Fault(1, "profile.utf8");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new Fault(mark == null ? 1 : mark.getLine() + 1, "profile.yaml");
        } catch (YAMLException e) {
            throw new Fault(1, "profile.yaml");
        }
    }

    private static Keys keys(Node node, String... known) throws Fault {
        if (!(node instanceof MappingNode map)) {
            throw new Fault(line(node), "profile.map");
        }
        Keys keys = new Keys(node);
        for (NodeTuple entry : map.getValue()) {
            String key = scalar(entry.getKeyNode());
            int line = line(entry.getKeyNode());
            if (known.length > 0 && !Set.of(known).contains(key)) {
                throw new Fault(line, "profile.key-unknown", shown(key), String.join(", ", known));
            }
            if (keys.values.put(key, entry.getValueNode()) != null) {
                throw new Fault(line, "profile.key-twice", shown(key));
            }
        }
        return keys;
    }

    private static String scalar(Node node) throws Fault {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new Fault(line(node), "profile.scalar");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
