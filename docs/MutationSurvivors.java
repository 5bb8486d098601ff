import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the section of one bundle in {@code mutation-survivors.md} after a mutation run. A reason
 * that somebody wrote behind a mutant stays as long as the mutant survives; a new one has none. Run
 * by {@code mvn -Pmutation verify}: java MutationSurvivors.java BUNDLE CSV-OF-PIT PAGE.
 */
class MutationSurvivors {

    private static final String NO_REASON = "**to be said**";
    private static final String HEADER = "| class | method | mutation | mutants | why it survives |";

    /** What is alive: killed are all others, those that time out or run out of memory included. */
    private static final List<String> ALIVE = List.of("SURVIVED", "NO_COVERAGE");

    public static void main(String[] arguments) throws IOException {
        String bundle = arguments[0];
        Path page = Path.of(arguments[2]);
        List<String> lines = new ArrayList<>(Files.readAllLines(page));
        int from = lines.indexOf("## " + bundle);
        if (from < 0) {
            lines.add("");
            lines.add("## " + bundle);
            from = lines.size() - 1;
        }
        int to = from + 1;
        while (to < lines.size() && !lines.get(to).startsWith("## ")) {
            to++;
        }
        List<String> section = lines.subList(from + 1, to);
        Map<String, String> reasons = reasons(section);
        section.clear();
        section.addAll(section(bundle, Files.readAllLines(Path.of(arguments[1])), reasons));
        Files.write(page, lines);
    }

    private static Map<String, String> reasons(List<String> section) {
        Map<String, String> reasons = new HashMap<>();
        for (String line : section) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length > 6) {
                reasons.put(key(cells[1], cells[2], cells[3]), cells[5].strip());
            }
        }
        return reasons;
    }

    private static List<String> section(
            String bundle, List<String> mutants, Map<String, String> reasons) {
        TreeMap<String, Integer> alive = new TreeMap<>();
        int survivors = 0;
        for (String mutant : mutants) {
            // file, class, mutator, method, line, status, killing test
            String[] cells = mutant.split(",", 7);
            if (ALIVE.contains(cells[5])) {
                survivors++;
                String mutator = cells[2].substring(cells[2].lastIndexOf('.') + 1);
                String type = cells[1].substring(bundle.length() + 1);
                alive.merge(
                        key("`" + type + "`", "`" + method(cells[3]) + "`", mutator(mutator)),
                        1,
                        Integer::sum);
            }
        }
        List<String> section = new ArrayList<>();
        section.add("");
        section.add(
                "%d of %d mutants killed (%.1f %%)."
                        .formatted(
                                mutants.size() - survivors,
                                mutants.size(),
                                100.0 * (mutants.size() - survivors) / mutants.size()));
        section.add("");
        section.add(HEADER);
        section.add("|---|---|---|---|---|");
        int unsaid = 0;
        for (Map.Entry<String, Integer> group : alive.entrySet()) {
            String reason = reasons.getOrDefault(group.getKey(), NO_REASON);
            unsaid += reason.equals(NO_REASON) ? 1 : 0;
            section.add("| " + group.getKey() + " | " + group.getValue() + " | " + reason + " |");
        }
        section.add("");
        System.out.printf(
                "%s: %d mutants survive in %d groups, %d without a reason%n",
                bundle, survivors, alive.size(), unsaid);
        return section;
    }

    private static String key(String type, String method, String mutator) {
        return type.strip() + " | " + method.strip() + " | " + mutator.strip();
    }

    private static String mutator(String name) {
        return name.replace("Mutator", "");
    }

    /** The number behind a lambda changes with every edit and says nothing. */
    private static String method(String name) {
        return name.replaceFirst("^lambda\\$(.*)\\$[0-9]+$", "$1 (lambda)");
    }
}
