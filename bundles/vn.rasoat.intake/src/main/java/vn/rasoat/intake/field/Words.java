package vn.rasoat.intake.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.rasoat.intake.text.Aliases;
import vn.rasoat.intake.text.Data;

/** A closed list of canonical words, each with the ways people write it. */
public final class Words {

    /** The words of a field that has none. */
    static final Words NONE = new Words(Map.of(), "");

    /** Cells of a closed list repeat; folding each of them again costs more than all else. */
    private static final int KNOWN = 1_000;

    private static final int LONGEST_KNOWN = 100;

    private final Map<String, String> firstAliases = new LinkedHashMap<>();
    private final Aliases<String> aliases = new Aliases<>();
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private final String otherwise;

    Words(Map<String, Object> list, String otherwise) {
        this.otherwise = otherwise;
        list.forEach(
                (word, names) -> {
                    List<String> written = Data.words(names);
                    firstAliases.put(word, written.get(0));
                    aliases.add(word, word);
                    written.forEach(name -> aliases.add(name, word));
                });
    }

    Words otherwise(String word) {
        Words copy = new Words(Map.of(), word);
        copy.firstAliases.putAll(firstAliases);
        copy.aliases.addAll(aliases);
        return copy;
    }

    Optional<String> find(String written) {
        Optional<String> before = known.get(written);
        if (before != null) {
            return before;
        }
        Optional<String> word = look(written);
        if (known.size() < KNOWN && written.length() <= LONGEST_KNOWN) {
            known.put(written, word);
        }
        return word;
    }

    private Optional<String> look(String written) {
        Set<String> found = aliases.find(written);
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        boolean text = written.codePoints().anyMatch(Character::isLetter);
        return text && !otherwise.isEmpty() ? Optional.of(otherwise) : Optional.empty();
    }

    /**
     * The word as the officer writes it.
     *
     * @param word canonical word
     * @return its first alias, the word itself if it has none
     */
    public String display(String word) {
        return firstAliases.getOrDefault(word, word);
    }

    /**
     * All words, to be filled into a sentence of either language.
     *
     * @return each as the officer writes it, with the canonical word in brackets
     */
    public String choices() {
        return firstAliases.entrySet().stream()
                .map(word -> word.getValue() + " (" + word.getKey() + ")")
                .collect(Collectors.joining(", "));
    }

    String expected() {
        return String.join(", ", firstAliases.values())
                + " | "
                + String.join(", ", firstAliases.keySet());
    }
}
