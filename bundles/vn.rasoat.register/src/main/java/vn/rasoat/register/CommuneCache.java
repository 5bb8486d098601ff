package vn.rasoat.register;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a round holds now, loaded commune by commune: files come in that order, and a whole province
 * would not fit into small memory.
 *
 * @param <K> key of a row
 * @param <V> what is known of it
 */
final class CommuneCache<K, V> {

    private static final int COMMUNES = 32;

    /** Loads a commune; it must first write what is still waiting. */
    @FunctionalInterface
    interface Loader<K, V> {
        Map<K, V> load(String commune) throws SQLException;
    }

    private final Loader<K, V> loader;
    private final Map<String, Map<K, V>> communes =
            new LinkedHashMap<>(COMMUNES, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Map<K, V>> eldest) {
                    return size() > COMMUNES;
                }
            };

    CommuneCache(Loader<K, V> loader) {
        this.loader = loader;
    }

    Map<K, V> of(String commune) throws SQLException {
        Map<K, V> rows = communes.get(commune);
        if (rows == null) {
            rows = loader.load(commune);
            communes.put(commune, rows);
        }
        return rows;
    }
}
