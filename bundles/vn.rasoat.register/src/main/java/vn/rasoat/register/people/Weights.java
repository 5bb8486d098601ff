package vn.rasoat.register.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.rasoat.api.people.Agreement;

/**
 * What the agreement of a field is worth, and the two bounds. It is read from {@code
 * people/matching.yaml}, where the numbers are explained.
 *
 * @param sure from here two records are one household
 * @param doubtful from here somebody has to decide
 * @param margin by how much a rival must be weaker
 * @param largestBlock how many records of one key are compared one by one
 * @param yearsApart how far apart two rounds may be to be compared
 * @param points of every field
 */
public record Weights(
        int sure,
        int doubtful,
        int margin,
        int largestBlock,
        int yearsApart,
        Map<Field, Map<Agreement, Integer>> points) {

    private static final String FILE = "people/matching.yaml";

    /** The fields, by their words in the file and in answers. */
    public enum Field {
        HEAD_NUMBER("head-number"),
        HEAD_NAME("head-name"),
        HEAD_BIRTH("head-birth"),
        HEAD_GENDER("head-gender"),
        HEAD_CHANGED("head-changed"),
        MEMBERS("members"),
        COMMUNE("commune"),
        VILLAGE("village"),
        HOUSEHOLD_NUMBER("household-number"),
        ETHNICITY("ethnicity"),
        REGISTER_ID("register-id");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /**
         * The word of the file.
         *
         * @return for example {@code head-birth}
         */
        public String word() {
            return word;
        }
    }

    /**
     * The table of this release.
     *
     * @return the weights
     * @throws IllegalStateException naming the fault, if the file is not as it must be
     */
    public static Weights load() {
        try (InputStream stream = Weights.class.getClassLoader().getResourceAsStream(FILE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Weights read(Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Object> file;
        try {
            file =
                    only(
                            new Yaml(new SafeConstructor(options)).load(reader),
                            Set.of(
                                    "sure",
                                    "doubtful",
                                    "margin",
                                    "largest-block",
                                    "years-apart",
                                    "weights"));
        } catch (YAMLException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
        Set<String> words = new java.util.TreeSet<>();
        for (Field field : Field.values()) {
            words.add(field.word());
        }
        Map<String, Object> table = only(file.get("weights"), words);
        Map<Field, Map<Agreement, Integer>> points = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Map<String, Object> row =
                    only(table.get(field.word()), Set.of("agree", "partly", "differ", "why"));
            if (!(row.get("why") instanceof String)) {
                throw new IllegalStateException(FILE + ": " + field.word() + " says no why");
            }
            Map<Agreement, Integer> values = new EnumMap<>(Agreement.class);
            values.put(Agreement.AGREE, number(row, "agree"));
            values.put(Agreement.PARTLY, number(row, "partly"));
            values.put(Agreement.DIFFER, number(row, "differ"));
            values.put(Agreement.UNKNOWN, 0);
            points.put(field, values);
        }
        Weights weights =
                new Weights(
                        number(file, "sure"),
                        number(file, "doubtful"),
                        number(file, "margin"),
                        number(file, "largest-block"),
                        number(file, "years-apart"),
                        points);
        if (weights.doubtful() > weights.sure() || weights.margin() < 0) {
            throw new IllegalStateException(FILE + ": doubtful lies above sure, or no margin");
        }
        return weights;
    }

    private static int number(Map<String, Object> node, String key) {
        if (!(node.get(key) instanceof Integer number)) {
            throw new IllegalStateException(FILE + ": " + key + " is no whole number");
        }
        return number;
    }

    private static Map<String, Object> only(Object node, Set<String> keys) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalStateException(FILE + ": no keys and values where " + keys + " stand");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        if (!keys.containsAll(copy.keySet())) {
            throw new IllegalStateException(FILE + ": unknown key among " + copy.keySet());
        }
        return copy;
    }

    /**
     * What the agreement of a field is worth.
     *
     * @param field the field
     * @param agreement how the records agree in it
     * @return points, 0 where unknown
     */
    public int of(Field field, Agreement agreement) {
        return points.get(field).get(agreement);
    }
}
