package vn.rasoat.rules.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a file of acts. */
public final class ActsReader {

    private ActsReader() {}

    /**
     * Reads the acts of a file.
     *
     * @param root the file, whose head has been read
     * @return by key, in the order of the file
     * @throws InvalidStandardException naming file, line and fault
     */
    public static Map<String, Act> read(Yaml root) {
        CitationReader citations = CitationReader.of(Map.of(), root);
        Map<String, Act> acts = new LinkedHashMap<>();
        root.get("acts")
                .entries()
                .forEach(
                        (key, item) -> {
                            acts.put(
                                    key,
                                    new Act(
                                            key,
                                            item.get("name").text(),
                                            item.find("published").map(citations::day),
                                            item.find("inForce").map(citations::day)));
                            citations.check(item);
                            item.nothingElse();
                        });
        root.nothingElse();
        return acts;
    }
}
