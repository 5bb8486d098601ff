package vn.rasoat.intake.record;

import java.util.Map;
import java.util.Set;
import vn.rasoat.intake.text.Data;

/**
 * How servers wrap their submissions in JSON: the part {@code json} of {@code submissions.yaml}.
 */
final class Envelope {

    private static final String FILE = "shape/submissions.yaml";
    private static final Map<String, Object> DATA =
            Data.only(
                    FILE,
                    Data.yaml(FILE, "groups", "joins", "marks", "review", "metadata", "json")
                            .get("json"),
                    "lists",
                    "beside",
                    "more",
                    "repeats");
    private static final Set<String> LISTS = words("lists");
    private static final Set<String> BESIDE = words("beside");
    private static final Set<String> MORE = words("more");
    private static final Set<String> REPEATS = words("repeats");

    private Envelope() {}

    private static Set<String> words(String key) {
        return Set.copyOf(Data.words(DATA.get(key)));
    }

    /** Whether a key holds the submissions. */
    static boolean isList(String key) {
        return LISTS.contains(key);
    }

    /** Whether a key may stand beside them. */
    static boolean isBeside(String key) {
        return BESIDE.contains(key);
    }

    /** Whether a value under this key says that there are more submissions elsewhere. */
    static boolean saysMore(String key) {
        return MORE.contains(key);
    }

    /** Whether a question, named with its groups, is the repeat of the members. */
    static boolean isRepeat(String name) {
        return REPEATS.contains(name.substring(name.lastIndexOf('/') + 1));
    }
}
