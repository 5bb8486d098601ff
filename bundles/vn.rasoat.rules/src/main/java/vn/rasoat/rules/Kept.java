package vn.rasoat.rules;

import java.util.function.Function;

/**
 * Keeps immutable things that many households share. Each place keeps the last one that fell into
 * it; two threads may at worst make the same thing twice.
 *
 * @param <K> everything the thing depends on
 * @param <V> the thing
 */
final class Kept<K, V> {

    private static final int PLACES = 4096;

    /** Immutable, so that another thread sees both or neither. */
    private record Place<K, V>(K key, V value) {}

    private final Place<K, V>[] places;
    private final Function<K, V> make;

    @SuppressWarnings("unchecked")
    Kept(Function<K, V> make) {
        this.make = make;
        places = new Place[PLACES];
    }

    V get(K key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int at = hash >>> 20;
        Place<K, V> found = places[at];
        if (found == null || !found.key.equals(key)) {
            found = new Place<>(key, make.apply(key));
            places[at] = found;
        }
        return found.value;
    }
}
