package vn.rasoat.rules.table;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.rasoat.api.issue.Place;

/**
 * The nodes of a YAML file. It goes on after a fault, so that a person who corrects a table sees
 * every fault at once. Values stay text: YAML's own ideas ({@code 010} is eight) never touch
 * points.
 */
final class YamlNodes {

    private static final String OWN_TAGS = "tag:yaml.org,2002:";

    private final Faults faults;

    YamlNodes(Faults faults) {
        this.faults = faults;
    }

    /** The root, empty if there is none. */
    Optional<Node> root(byte[] content) {
        LoaderOptions options = new LoaderOptions();
        // Without aliases the tree is finite and every value stands where it is read.
        options.setMaxAliasesForCollections(0);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                faults.add(Place.FILE, "mapping-expected");
            }
            return Optional.ofNullable(root);
        } catch (CharacterCodingException e) {
            faults.add(Place.FILE, "not-utf8");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            faults.add(new Place("", line, ""), "no-yaml", e.getProblem());
        } catch (YAMLException e) {
            faults.add(Place.FILE, "no-yaml", e.getMessage());
        }
        return Optional.empty();
    }

    /** The entries of a mapping; what nobody asks for is a fault, as is a key that stands twice. */
    Map<String, Node> mapping(Node node, List<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            faults.add(place(node), "mapping-expected");
            return entries;
        }
        tag(node);
        for (NodeTuple entry : mapping.getValue()) {
            Cell key = cell(entry.getKeyNode());
            if (!known.contains(key.text())) {
                faults.add(key.place(), "key-unknown", key.text());
            } else if (entries.put(key.text(), entry.getValueNode()) != null) {
                faults.add(key.place(), "key-twice", key.text());
            }
        }
        return entries;
    }

    /** The elements of a list that is not empty. */
    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            tag(node);
            return sequence.getValue();
        }
        faults.add(place(node), "list-expected");
        return List.of();
    }

    /** A value; a blank one is reported by whoever needs it. */
    Cell cell(Node node) {
        Place place = place(node);
        if (node instanceof ScalarNode scalar) {
            tag(node);
            return new Cell(Folded.clean(scalar.getValue()), place);
        }
        faults.add(place, "text-expected");
        return Cell.blank(place);
    }

    static Place place(Node node) {
        return new Place("", node.getStartMark().getLine() + 1, "");
    }

    private void tag(Node node) {
        if (!node.getTag().getValue().startsWith(OWN_TAGS)) {
            faults.add(place(node), "tag", node.getTag().getValue());
        }
    }
}
