package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A standard that uses every kind of condition, and what happens when it says more, or too much.
 */
class StrictFilesTest {

    private static final String ESTIMATES =
            "    estimates:\n      - {b1: b1Line, income: incomeLine, act: act-1, at: art. 8,"
                    + " status: inferred, check: seen}\n";

    private static Map<String, String> files() {
        Map<String, String> files = TestFiles.all();
        String standard = files.get(TestFiles.STANDARD);
        String conditions = TestFiles.madeUp("every-condition.yaml.part");
        files.put(
                TestFiles.STANDARD,
                standard.replace("facts:\n", conditions + "facts:\n")
                        .replace("    sheet:\n", ESTIMATES + "    sheet:\n"));
        return files;
    }

    private static List<String> faults(String name, String text) {
        Map<String, String> files = files();
        files.put(name, text);
        return TestFiles.read(files).faults().stream()
                .filter(fault -> fault.file().equals(name))
                .map(Throwable::getMessage)
                .toList();
    }

    @Test
    void filesAreWithoutFaultAsTheyAre() {
        assertThat(TestFiles.read(files()).faults()).isEmpty();
    }

    /** Nothing is passed over: one key more, at whatever place, refuses the file. */
    @ParameterizedTest(name = "{0}:{1}")
    @MethodSource("unknownKeys")
    void unknownKeyAtAnyPlaceRefusesTheFile(String name, int line, String text) {
        assertThat(faults(name, text)).isNotEmpty();
    }

    static List<Arguments> unknownKeys() {
        List<Arguments> files = new ArrayList<>();
        files().forEach((name, text) -> files.addAll(unknownKeys(name, text)));
        assertThat(files).hasSizeGreaterThan(90);
        return files;
    }

    private static List<Arguments> unknownKeys(String name, String text) {
        List<Arguments> files = new ArrayList<>();
        int mappings = mappings(new Yaml().compose(new StringReader(text))).size();
        for (int i = 0; i < mappings; i++) {
            Node root = new Yaml().compose(new StringReader(text));
            MappingNode mapping = mappings(root).get(i);
            List<NodeTuple> entries = new ArrayList<>(mapping.getValue());
            entries.add(new NodeTuple(scalar("surplus"), scalar("x")));
            mapping.setValue(entries);
            StringWriter changed = new StringWriter();
            new Yaml().serialize(root, changed);
            int line = mapping.getStartMark().getLine() + 1;
            files.add(Arguments.of(name, line, changed.toString()));
        }
        return files;
    }

    private static ScalarNode scalar(String text) {
        return new ScalarNode(Tag.STR, text, null, null, DumperOptions.ScalarStyle.PLAIN);
    }

    private static List<MappingNode> mappings(Node node) {
        List<MappingNode> mappings = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mappings.add(mapping);
            mapping.getValue().forEach(entry -> mappings.addAll(mappings(entry.getValueNode())));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> mappings.addAll(mappings(item)));
        }
        return mappings;
    }

    @ParameterizedTest
    @CsvSource({
        "count: 2, count: 0, a number from 1 to 5",
        "count: 2, count: 1, ''",
        "count: 2, count: 5, ''",
        "count: 2, count: 6, a number from 1 to 5",
        "percent: 50, percent: -1, a number from 0 to 99",
        "percent: 50, percent: 0, ''",
        "percent: 50, percent: 99, ''",
        "percent: 50, percent: 100, a number from 0 to 99",
        "ageFrom: 60, ageFrom: 0, a number from 1 to 200",
        "ageFrom: 60, ageFrom: 1, ''",
        "ageFrom: 60, ageFrom: 200, ''",
        "ageFrom: 60, ageFrom: 201, a number from 1 to 200",
        "months: {value: 10, months: {value: 0, a number from 1 to",
        "months: {value: 10, months: {value: 1, ''",
        "perIndicator: {value: 5, perIndicator: {value: 1, ''",
        "perIndicator: {value: 5, perIndicator: {value: 0, at least 1 point"
    })
    void boundsOfNumbersBelongToTheirRange(String old, String with, String fault) {
        String standard = files().get(TestFiles.STANDARD);
        assertThat(standard).contains(old);

        List<String> faults = faults(TestFiles.STANDARD, standard.replace(old, with));

        if (fault.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains(fault);
        }
    }
}
