package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.rasoat.api.survey.Answers;

/**
 * Finds the answers of a table among those of a household. Both are sorted by path, so one walk
 * side by side finds all: no look-up for each item.
 */
final class AnswerSlots {

    /** A slot that is not answered, or with a word that it does not know. */
    static final int SILENT = -1;

    /** A flag that is set. */
    static final int YES = 0;

    /** A flag that is not set. */
    static final int NO = 1;

    /** Only the canonical words are an answer. */
    private static final Map<String, Integer> FLAG = Map.of("yes", YES, "no", NO);

    /** Behind every path that begins like the paths of a table. */
    private static final String END =
            B1Table.PREFIX.substring(0, B1Table.PREFIX.length() - 1)
                    + (char) (B1Table.PREFIX.charAt(B1Table.PREFIX.length() - 1) + 1);

    private final String[] paths;
    private final List<Map<String, Integer>> codes = new ArrayList<>();

    AnswerSlots(List<B1Item> items) {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (B1Item item : items) {
            Map<String, Integer> options = new HashMap<>();
            item.options().forEach(option -> options.put(option.code(), options.size()));
            words.put(item.path(), options);
            if (item.hasMark()) {
                words.put(item.notGivenTo(), FLAG);
            }
        }
        paths = new TreeSet<>(words.keySet()).toArray(String[]::new);
        for (String path : paths) {
            codes.add(words.get(path));
        }
    }

    int slot(String path) {
        return List.of(paths).indexOf(path);
    }

    /** The code of each slot. */
    int[] read(Answers answers) {
        int[] found = new int[paths.length];
        Arrays.fill(found, SILENT);
        int at = 0;
        for (Map.Entry<String, String> answer :
                answers.asMap().subMap(B1Table.PREFIX, END).entrySet()) {
            while (at < paths.length && paths[at].compareTo(answer.getKey()) < 0) {
                at++;
            }
            if (at < paths.length && paths[at].equals(answer.getKey())) {
                found[at] = codes.get(at).getOrDefault(answer.getValue(), SILENT);
            }
        }
        return found;
    }
}
