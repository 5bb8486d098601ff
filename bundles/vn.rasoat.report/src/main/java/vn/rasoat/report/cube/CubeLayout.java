package vn.rasoat.report.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which counter stands where in the vector of a commune. Vectors of one layout can be added. */
public final class CubeLayout {

    private final List<Counter> counters;
    private final Map<Counter, Integer> index = new HashMap<>();

    /**
     * A layout.
     *
     * @param counters the counters; repeated ones stand once
     */
    public CubeLayout(Collection<Counter> counters) {
        this.counters = new ArrayList<>(new LinkedHashSet<>(counters));
        for (int i = 0; i < this.counters.size(); i++) {
            index.put(this.counters.get(i), i);
        }
    }

    /**
     * The counters in the order of the vector.
     *
     * @return the counters
     */
    public List<Counter> counters() {
        return List.copyOf(counters);
    }

    /**
     * Reads one number.
     *
     * @param vector a vector of this layout
     * @param counter a counter of this layout
     * @return its value
     */
    public long value(long[] vector, Counter counter) {
        return vector[indexOf(counter)];
    }

    /**
     * Where a counter stands.
     *
     * @param counter a counter of this layout
     * @return its index in every vector
     */
    public int indexOf(Counter counter) {
        Integer at = index.get(counter);
        if (at == null) {
            throw new IllegalArgumentException("not in the cube: " + counter);
        }
        return at;
    }

    /**
     * Nothing counted yet.
     *
     * @return a vector of zeros
     */
    public long[] zero() {
        return new long[counters.size()];
    }

    /**
     * Adds a vector to another.
     *
     * @param sum is changed
     * @param part is added
     */
    public static void add(long[] sum, long[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }
}
