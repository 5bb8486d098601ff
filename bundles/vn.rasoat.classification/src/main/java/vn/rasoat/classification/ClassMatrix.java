package vn.rasoat.classification;

import java.util.EnumMap;
import java.util.Map;
import vn.rasoat.api.survey.PovertyClass;

/** Numbers of households by a class and by another class. */
final class ClassMatrix {

    private final int[][] households =
            new int[PovertyClass.values().length][PovertyClass.values().length];

    void add(PovertyClass from, PovertyClass to) {
        households[from.ordinal()][to.ordinal()]++;
    }

    void add(ClassMatrix other) {
        for (int from = 0; from < households.length; from++) {
            for (int to = 0; to < households.length; to++) {
                households[from][to] += other.households[from][to];
            }
        }
    }

    /** Every pair is there. */
    Map<PovertyClass, Map<PovertyClass, Integer>> asMap() {
        Map<PovertyClass, Map<PovertyClass, Integer>> all = new EnumMap<>(PovertyClass.class);
        for (PovertyClass from : PovertyClass.values()) {
            Map<PovertyClass, Integer> row = new EnumMap<>(PovertyClass.class);
            for (PovertyClass to : PovertyClass.values()) {
                row.put(to, households[from.ordinal()][to.ordinal()]);
            }
            all.put(from, Map.copyOf(row));
        }
        return all;
    }
}
