package vn.rasoat.intake.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds things by the names people write. The strict form decides; where it finds nothing the loose
 * form may, so {@code Ba} never becomes {@code Bà} while both are known.
 *
 * @param <T> what the names stand for
 */
public final class Aliases<T> {

    private final Map<String, Set<T>> strict = new HashMap<>();
    private final Map<String, Set<T>> loose = new HashMap<>();

    /**
     * Adds a name.
     *
     * @param name as written
     * @param target what it stands for
     */
    public void add(String name, T target) {
        strict.computeIfAbsent(Folding.strict(name), k -> new LinkedHashSet<>()).add(target);
        loose.computeIfAbsent(Folding.loose(name), k -> new LinkedHashSet<>()).add(target);
    }

    /**
     * Adds all names of others.
     *
     * @param others names and what they stand for
     */
    public void addAll(Aliases<T> others) {
        others.strict.forEach(
                (name, targets) ->
                        strict.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(targets));
        others.loose.forEach(
                (name, targets) ->
                        loose.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(targets));
    }

    /**
     * What a name can stand for.
     *
     * @param name as written
     * @return nothing, one, or several where the name is ambiguous
     */
    public Set<T> find(String name) {
        Set<T> found = strict.get(Folding.strict(name));
        if (found == null) {
            found = loose.getOrDefault(Folding.loose(name), Set.of());
        }
        return found;
    }
}
